package ru.nastavnik.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import ru.nastavnik.meeting.Rhythm.Light;

/**
 * The last twelve weeks of a pair, for the picture of its rhythm; the last one ends today.
 *
 * @param counted meetings within them
 */
record TwelveWeeks(List<Week> weeks, int counted) {

    static final int WEEKS = 12;

    enum Week {
        /** There was a counted meeting. */
        MET,
        /** There was none, and at the end of the week one was overdue. */
        LATE,
        /** There was none, and none was due. */
        QUIET,
        /** The pair did not work yet, or no longer. */
        OUTSIDE
    }

    static TwelveWeeks of(PairProgress pair) {
        LocalDate first = pair.today().minusWeeks(WEEKS);
        return new TwelveWeeks(
                IntStream.range(0, WEEKS).mapToObj(n -> week(pair, first.plusWeeks(n), first.plusWeeks(n + 1L))).toList(),
                (int) pair.counted().stream().filter(day -> day.isAfter(first)).count());
    }

    /** From the day after {@code before} to {@code end}. */
    private static Week week(PairProgress pair, LocalDate before, LocalDate end) {
        if (pair.counted().stream().anyMatch(day -> day.isAfter(before) && !day.isAfter(end))) {
            return Week.MET;
        }
        if (pair.worksFrom() == null || end.isBefore(pair.worksFrom()) || !before.isBefore(pair.endsOn())) {
            return Week.OUTSIDE;
        }
        LocalDate day = end.isAfter(pair.endsOn()) ? pair.endsOn() : end;
        if (pair.concluded() && !before.isBefore(pair.lastCounted())) {
            return Week.QUIET;
        }
        LocalDate last = pair.counted().stream().filter(met -> !met.isAfter(day)).reduce((one, later) -> later).orElse(null);
        return Rhythm.on(day, pair.rhythmDays(), pair.worksFrom(), last).light() == Light.LATE ? Week.LATE : Week.QUIET;
    }

    public int late() {
        return (int) weeks.stream().filter(week -> week == Week.LATE).count();
    }
}
