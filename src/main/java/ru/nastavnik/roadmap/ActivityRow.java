package ru.nastavnik.roadmap;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * A row of the roadmap as pages show it.
 *
 * @param number as on paper: 5.4
 * @param evidence how the facts stand now; null when none speak of it, or none were looked up yet
 * @param today the day on which it is looked at
 */
record ActivityRow(
        UUID id,
        int version,
        String number,
        String title,
        List<ResponsibleRole> responsible,
        Deadline deadline,
        String expectedResult,
        ActivityState state,
        boolean byHand,
        String note,
        Evidence evidence,
        LocalDate today) {

    /** How many days ahead an activity is among the next ones. */
    static final int AHEAD = 30;

    public boolean isLate() {
        return state.isOpen() && deadline.isOverOn(today);
    }

    /** Its time has come, or comes within a month. */
    public boolean isNext() {
        return state.isOpen() && deadline.isDated() && !deadline.isOverOn(today) && !deadline.startsOn().isAfter(today.plusDays(AHEAD));
    }

    /** Whether it is time to say that it is done. */
    public boolean isDue() {
        return state == ActivityState.RUNNING || state.isOpen() && (!deadline.isDated() || !deadline.startsOn().isAfter(today));
    }

    public long daysLate() {
        return ChronoUnit.DAYS.between(deadline.endsOn(), today);
    }

    /** The look of the state's mark: see fragments/parts. */
    public String mark() {
        return isLate()
                ? "late"
                : switch (state) {
                    case PLANNED, CANCELLED -> "plain";
                    case RUNNING -> "now";
                    case DONE -> "done";
                };
    }

    /** Of the message that names the state. */
    public String word() {
        return isLate() ? "LATE" : state.name();
    }
}
