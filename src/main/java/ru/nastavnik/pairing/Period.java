package ru.nastavnik.pairing;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.Month;
import ru.nastavnik.organization.ProgrammeYear;

/** From the first day to the last, both included; at most three years. */
@Embeddable
public record Period(LocalDate startsOn, LocalDate endsOn) {

    static final int MOST_YEARS = 3;

    /** @throws IllegalArgumentException when it ends before it starts or is longer than three years */
    public Period {
        if (endsOn.isBefore(startsOn) || isTooLong(startsOn, endsOn)) {
            throw new IllegalArgumentException("from " + startsOn + " to " + endsOn);
        }
    }

    public static boolean isTooLong(LocalDate startsOn, LocalDate endsOn) {
        return !endsOn.isBefore(startsOn.plusYears(MOST_YEARS));
    }

    /** From the day to the end of its programme year. */
    public static Period restOfProgrammeYear(LocalDate day) {
        return new Period(day, LocalDate.of(ProgrammeYear.firstYearOf(day) + 1, Month.AUGUST, 31));
    }

    /** Cut short so that it ends before the day; of one that would start later nothing but its first day is left. */
    Period until(LocalDate day) {
        LocalDate last = day.minusDays(1);
        if (endsOn.isBefore(day)) {
            return this;
        }
        return new Period(startsOn, last.isBefore(startsOn) ? startsOn : last);
    }

    boolean meets(Period other) {
        return !endsOn.isBefore(other.startsOn) && !startsOn.isAfter(other.endsOn);
    }

    boolean includes(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }
}
