package ru.nastavnik.people;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.ProgrammeYears;
import ru.nastavnik.organization.Standing;

/** Until when a consent is printed and proposed: for the whole programme year that lies ahead. Called inside a transaction. */
@Component
class ConsentTerm {

    private final ProgrammeYears years;

    ConsentTerm(ProgrammeYears years) {
        this.years = years;
    }

    /** The last day of the latest year that is opened, if that is later than what the season says. */
    LocalDate endsOn(LocalDate today) {
        int ahead = ProgrammeYear.firstYearAheadOf(today);
        int latest = years.findAllOf(Standing.require().organization()).stream().mapToInt(ProgrammeYear::getFirstYear).max().orElse(ahead);
        return new ProgrammeYear(Math.max(ahead, latest)).endsOn();
    }
}
