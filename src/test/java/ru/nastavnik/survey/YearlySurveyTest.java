package ru.nastavnik.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import ru.nastavnik.questionnaire.Purpose;
import ru.nastavnik.survey.YearlySurvey.Time;

class YearlySurveyTest {

    @Test
    void eachSurveyHasItsMonthsInTheProgrammeYear() {
        var needs = of(Purpose.NEEDS);
        assertThat(needs.on(LocalDate.of(2026, 8, 31), 2026)).isEqualTo(Time.LATER);
        assertThat(needs.on(LocalDate.of(2026, 9, 1), 2026)).isEqualTo(Time.NOW);
        assertThat(needs.on(LocalDate.of(2026, 10, 1), 2026)).isEqualTo(Time.PAST);
        var interim = of(Purpose.INTERIM);
        assertThat(interim.startsOn(2026)).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(interim.endsOn(2026)).isEqualTo(LocalDate.of(2027, 2, 28));
    }

    @Test
    void theyFollowOneAnotherByTheStages() {
        assertThat(YearlySurvey.ALL).extracting(survey -> survey.purpose().stage()).isSorted();
        assertThat(YearlySurvey.ALL).extracting(survey -> survey.startsOn(2026)).isSorted();
    }

    private static YearlySurvey of(Purpose purpose) {
        return YearlySurvey.ALL.stream().filter(survey -> survey.purpose() == purpose).findFirst().orElseThrow();
    }
}
