package ru.nastavnik.system;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import ru.nastavnik.organization.ProgrammeYear;

/** The seven stages of a programme year with their usual calendar (S3). */
enum Stage {
    CONDITIONS(Month.AUGUST, Month.AUGUST, "/roadmap#stage-1"),
    MENTEES(Month.SEPTEMBER, Month.SEPTEMBER, "/mentees"),
    MENTORS(Month.OCTOBER, Month.OCTOBER, "/mentors"),
    TRAINING(Month.NOVEMBER, Month.NOVEMBER, "/roadmap#stage-4"),
    PAIRS(Month.DECEMBER, Month.DECEMBER, "/pairs"),
    WORK(Month.JANUARY, Month.JUNE, "/meetings"),
    COMPLETION(Month.JUNE, Month.JUNE, "/roadmap#stage-7");

    private final Month from;
    private final Month to;
    private final String page;

    Stage(Month from, Month to, String page) {
        this.from = from;
        this.to = to;
        this.page = page;
    }

    int number() {
        return ordinal() + 1;
    }

    /** Where its facts can be looked up, below the organization's address. */
    String page() {
        return page;
    }

    /** Where a day stands to the usual months of the stage: as a word of message keys. */
    String calendar(ProgrammeYear year, LocalDate day) {
        var month = YearMonth.from(day);
        return month.isBefore(usual(year, from)) ? "later" : month.isAfter(usual(year, to)) ? "past" : "now";
    }

    /** The conditions are made in the August before the year begins. */
    private static YearMonth usual(ProgrammeYear year, Month month) {
        return YearMonth.of(month.getValue() >= Month.AUGUST.getValue() ? year.getFirstYear() : year.getFirstYear() + 1, month);
    }
}
