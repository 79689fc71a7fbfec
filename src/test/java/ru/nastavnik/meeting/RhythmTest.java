package ru.nastavnik.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.meeting.TwelveWeeks.Week.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.nastavnik.meeting.Rhythm.Light;

class RhythmTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final LocalDate LONG_AGO = TODAY.minusYears(1);

    @ParameterizedTest
    @CsvSource({
        "14, 0, IN_RHYTHM", "14, 11, IN_RHYTHM", "14, 12, WARN", "14, 14, WARN", "14, 15, LATE", "14, 200, LATE",
        "30, 27, IN_RHYTHM", "30, 28, WARN", "30, 31, LATE",
        "2, 0, IN_RHYTHM", "2, 1, WARN", "2, 2, WARN", "2, 3, LATE", "1, 0, IN_RHYTHM", "1, 1, WARN", "1, 2, LATE"
    })
    void aPairIsLateAfterItsRhythmAndWarnedBefore(int every, int days, Light light) {
        assertThat(Rhythm.on(TODAY, every, LONG_AGO, TODAY.minusDays(days)).light()).isEqualTo(light);
    }

    @Test
    void withoutAMeetingTheDaysBeginWithTheWork() {
        assertThat(Rhythm.on(TODAY, 14, TODAY.minusDays(14), null)).isEqualTo(new Rhythm(14, 14));
        assertThat(Rhythm.on(TODAY, 14, TODAY.minusDays(15), null).light()).isEqualTo(Light.LATE);
    }

    @Test
    void aPairWithoutRhythmIsNeverLate() {
        assertThat(Rhythm.on(TODAY, null, LONG_AGO, null).light()).isEqualTo(Light.NONE);
    }

    @Test
    void aPairThatDoesNotWorkHasNoLight() {
        assertThat(pair(null, TODAY.plusDays(9)).light()).isEqualTo(Light.NONE);
        assertThat(pair(TODAY.plusDays(1), TODAY.plusDays(9)).light()).isEqualTo(Light.NONE);
        assertThat(pair(LONG_AGO, TODAY.minusDays(1)).light()).isEqualTo(Light.NONE);
        assertThat(pair(LONG_AGO, TODAY).light()).isEqualTo(Light.LATE);
    }

    @Test
    void afterTheFinalMeetingNoMoreAreAskedFor() {
        var concluded = new PairProgress(
                UUID.randomUUID(), TODAY.minusDays(80), TODAY.plusDays(90), 14, List.of(TODAY.minusDays(79), TODAY.minusDays(40)), true, 0, null, TODAY);
        assertThat(concluded.light()).isEqualTo(Light.CONCLUDED);
        assertThat(concluded.twelveWeeks().weeks()).containsExactly(
                MET, QUIET, LATE, LATE, LATE, LATE, MET, QUIET, QUIET, QUIET, QUIET, QUIET);
    }

    @Test
    void twelveWeeksShowWhereAPairMetAndWhereItWasOverdue() {
        var weeks = pair(TODAY.minusDays(80), TODAY.plusDays(9), 77, 70, 40, 35, 3).twelveWeeks();
        assertThat(weeks.weeks()).containsExactly(MET, MET, QUIET, QUIET, LATE, LATE, MET, QUIET, QUIET, LATE, LATE, MET);
        assertThat(weeks.counted()).isEqualTo(5);
        assertThat(weeks.late()).isEqualTo(4);
    }

    @Test
    void weeksBeforeAndAfterTheWorkAreLeftOut() {
        assertThat(pair(TODAY.minusDays(10), TODAY.plusDays(9)).twelveWeeks().weeks())
                .containsExactlyElementsOf(IntStream.range(0, 12).mapToObj(n -> n < 10 ? OUTSIDE : QUIET).toList());
        assertThat(pair(TODAY.minusDays(400), TODAY.minusDays(70), 200).twelveWeeks().weeks())
                .startsWith(LATE, LATE, OUTSIDE)
                .endsWith(OUTSIDE);
        assertThat(pair(null, TODAY).twelveWeeks().weeks()).containsOnly(OUTSIDE);
    }

    private static PairProgress pair(LocalDate from, LocalDate to, int... daysAgo) {
        List<LocalDate> counted = IntStream.of(daysAgo).mapToObj(TODAY::minusDays).toList();
        return new PairProgress(UUID.randomUUID(), from, to, 14, counted, false, 0, null, TODAY);
    }
}
