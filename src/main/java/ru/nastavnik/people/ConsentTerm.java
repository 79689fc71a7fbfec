package ru.nastavnik.people;

import java.time.LocalDate;
import ru.nastavnik.organization.ProgrammeYear;

/** Until when a consent is printed and proposed: for the whole programme year that lies ahead. */
final class ConsentTerm {

    private ConsentTerm() {}

    /** The last day of that year; in summer, of the next one. */
    static LocalDate endsOn(LocalDate today) {
        return new ProgrammeYear(ProgrammeYear.firstYearAheadOf(today)).endsOn();
    }
}
