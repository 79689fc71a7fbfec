package ru.nastavnik.meeting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import ru.nastavnik.meeting.Rhythm.Light;

/**
 * What has come of a pair's meetings so far.
 *
 * @param worksFrom null as long as no decree is approved
 * @param counted days of its counted meetings, in their order
 * @param concluded whether the final meeting counts
 * @param awaiting how many meetings that have begun wait for the mentor's form
 * @param next the nearest planned meeting; null when there is none
 */
record PairProgress(
        UUID pair, LocalDate worksFrom, LocalDate endsOn, Integer rhythmDays, List<LocalDate> counted, boolean concluded, int awaiting, Next next, LocalDate today) {

    /** @param place null when none is said */
    record Next(MeetingKind kind, LocalDateTime startsAt, String place) {}

    public boolean works() {
        return worksFrom != null && !today.isBefore(worksFrom) && !today.isAfter(endsOn);
    }

    /** Null when there was none. */
    public LocalDate lastCounted() {
        return counted.isEmpty() ? null : counted.get(counted.size() - 1);
    }

    /** @throws IllegalStateException when the pair does not work today */
    public Rhythm rhythm() {
        if (!works()) {
            throw new IllegalStateException("It does not work on " + today);
        }
        return Rhythm.on(today, rhythmDays, worksFrom, lastCounted());
    }

    /** None as well for a pair that does not work today. */
    public Light light() {
        return !works() ? Light.NONE : concluded ? Light.CONCLUDED : rhythm().light();
    }

    public TwelveWeeks twelveWeeks() {
        return TwelveWeeks.of(this);
    }
}
