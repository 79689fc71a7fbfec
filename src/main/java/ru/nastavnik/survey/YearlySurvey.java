package ru.nastavnik.survey;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import ru.nastavnik.questionnaire.Purpose;

/**
 * A survey of the programme year with its usual months: those of its stage in S3, and of S0 where a stage has several. The feedback of each meeting
 * is none of them: it is asked by the meeting.
 */
record YearlySurvey(Purpose purpose, Month from, Month to) {

    /** In their order. */
    static final List<YearlySurvey> ALL = List.of(
            new YearlySurvey(Purpose.NEEDS, Month.SEPTEMBER, Month.SEPTEMBER),
            new YearlySurvey(Purpose.OFFER, Month.OCTOBER, Month.OCTOBER),
            new YearlySurvey(Purpose.BASELINE, Month.NOVEMBER, Month.NOVEMBER),
            new YearlySurvey(Purpose.PREFERENCE, Month.DECEMBER, Month.DECEMBER),
            new YearlySurvey(Purpose.INTERIM, Month.JANUARY, Month.FEBRUARY),
            new YearlySurvey(Purpose.SATISFACTION, Month.MARCH, Month.APRIL),
            new YearlySurvey(Purpose.REFLECTION, Month.MAY, Month.JUNE),
            new YearlySurvey(Purpose.SWOT, Month.JUNE, Month.JUNE));

    enum Time {
        LATER,
        NOW,
        PAST
    }

    Time on(LocalDate day, int firstYear) {
        return day.isBefore(startsOn(firstYear)) ? Time.LATER : day.isAfter(endsOn(firstYear)) ? Time.PAST : Time.NOW;
    }

    LocalDate startsOn(int firstYear) {
        return month(from, firstYear).atDay(1);
    }

    LocalDate endsOn(int firstYear) {
        return month(to, firstYear).atEndOfMonth();
    }

    private static YearMonth month(Month month, int firstYear) {
        return YearMonth.of(month.getValue() >= Month.SEPTEMBER.getValue() ? firstYear : firstYear + 1, month);
    }
}
