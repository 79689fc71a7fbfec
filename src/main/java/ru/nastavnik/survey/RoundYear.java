package ru.nastavnik.survey;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.ProgrammeYears;
import ru.nastavnik.organization.Standing;

/** To which programme year a round belongs. */
@Component
class RoundYear {

    private final ProgrammeYears years;
    private final Clock clock;

    RoundYear(ProgrammeYears years, Clock clock) {
        this.years = years;
        this.clock = clock;
    }

    /**
     * Today the one that runs. Of a later day its own, which may be prepared only; or the one that runs, where that was begun early.
     *
     * @return its first calendar year
     */
    int whenOpenedOn(LocalDate day) {
        Standing standing = Standing.require();
        LocalDate today = standing.today(clock);
        int ofDay = ProgrammeYear.firstYearOf(day.isAfter(today) ? day : today);
        return years.findRunningOf(standing.organization())
                .map(ProgrammeYear::getFirstYear)
                .filter(running -> !day.isAfter(today) || running > ofDay)
                .orElse(ofDay);
    }
}
