package ru.nastavnik.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest {

    private static final int YEAR = 2022;

    private static final List<String> MONTHS = List.of(
            "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь");

    private static final List<String> DASHES = List.of("-", "–", "—", "‑", "‒", " - ", " – ", "–  ", "\u00a0—\u00a0", "\t–");

    private static final List<String> YEARS = List.of("2024", "2024 г.", "2024г.", "2024 г", "2024 год", "2024 года", " 2024\u00a0г. ");

    /** Each phrase of S3, as it stands there. */
    @ParameterizedTest
    @CsvSource({
        "Август 2022 г., 2022-08-01, 2022-08-31",
        "Сентябрь 2022г., 2022-09-01, 2022-09-30",
        "Октябрь 2022г., 2022-10-01, 2022-10-31",
        "Ноябрь 2022г., 2022-11-01, 2022-11-30",
        "Декабрь 2022 г., 2022-12-01, 2022-12-31",
        "Январь – июнь 2023 г., 2023-01-01, 2023-06-30",
        "Июнь 2023 г., 2023-06-01, 2023-06-30",
    })
    void understandsThePhrasesOfTheSource(String phrase, LocalDate startsOn, LocalDate endsOn) {
        assertThat(Deadline.of(phrase, YEAR)).isEqualTo(new Deadline(phrase, startsOn, endsOn));
        assertThat(Deadline.of(phrase, 1999 + YEAR % 100)).as("the year that is written counts").isEqualTo(new Deadline(phrase, startsOn, endsOn));
    }

    @ParameterizedTest
    @CsvSource({
        "август, 2022-08-01, 2022-08-31", "сентябрь, 2022-09-01, 2022-09-30", "декабрь, 2022-12-01, 2022-12-31",
        "январь, 2023-01-01, 2023-01-31", "июль, 2023-07-01, 2023-07-31", "февраль, 2023-02-01, 2023-02-28",
        "январь – июнь, 2023-01-01, 2023-06-30", "сентябрь-ноябрь, 2022-09-01, 2022-11-30", "ноябрь — март, 2022-11-01, 2023-03-31",
        "август – июнь, 2022-08-01, 2023-06-30", "июнь – август, 2023-06-01, 2023-08-31", "июнь – сентябрь, 2023-06-01, 2023-09-30",
    })
    void takesTheYearFromTheProgrammeYear(String phrase, LocalDate startsOn, LocalDate endsOn) {
        var deadline = Deadline.of(phrase, YEAR);
        assertThat(deadline.startsOn()).isEqualTo(startsOn);
        assertThat(deadline.endsOn()).isEqualTo(endsOn);
    }

    @Test
    void theYearOfASpanIsThatOfItsLastMonth() {
        assertThat(Deadline.of("ноябрь – февраль 2027", YEAR)).isEqualTo(
                new Deadline("ноябрь – февраль 2027", LocalDate.of(2026, 11, 1), LocalDate.of(2027, 2, 28)));
    }

    @Test
    void aSpanInALeapYearEndsOnItsLastDay() {
        assertThat(Deadline.of("февраль", 2023).endsOn()).isEqualTo("2024-02-29");
        assertThat(Deadline.of("январь – февраль 2028 г.", 2023).endsOn()).isEqualTo("2028-02-29");
    }

    @Test
    void anyMonthAnyDashAnySpaceAnyCase() {
        for (int from = 1; from <= 12; from++) {
            for (int to = from; to <= 12; to++) {
                for (String dash : DASHES) {
                    for (String year : YEARS) {
                        for (String months : List.of(month(from) + dash + month(to), (month(from) + dash + month(to)).toUpperCase(Locale.ROOT))) {
                            var deadline = Deadline.of("  " + months + " " + year, YEAR);
                            assertThat(deadline.startsOn()).as(deadline.phrase()).isEqualTo(YearMonth.of(2024, from).atDay(1));
                            assertThat(deadline.endsOn()).as(deadline.phrase()).isEqualTo(YearMonth.of(2024, to).atEndOfMonth());
                        }
                    }
                }
            }
        }
    }

    @Test
    void understandsWhatItWritesItself() {
        for (int firstYear : new int[] {2022, 2023, 2026, 2099}) {
            for (int from = 1; from <= 12; from++) {
                for (int to = 1; to <= 12; to++) {
                    for (String phrase : List.of(month(from), month(from) + "-" + month(to), month(from) + " — " + month(to) + " 2031г.")) {
                        var read = Deadline.of(phrase, firstYear);
                        var written = read.withYear();
                        assertThat(Deadline.of(written.phrase(), firstYear)).as(phrase).isEqualTo(written);
                        assertThat(written.startsOn()).as(phrase).isEqualTo(read.startsOn());
                        assertThat(written.endsOn()).as(phrase).isEqualTo(read.endsOn());
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"август, август 2022 г.", "Январь-Июнь, январь – июнь 2023 г.", "Июнь 2023г., июнь 2023 г.", "ноябрь — март, ноябрь – март 2023 г.", "по плану, по плану"})
    void writesItsYear(String phrase, String written) {
        assertThat(Deadline.of(phrase, YEAR).withYear().phrase()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "в течение года", "по отдельному графику", "1 раз в квартал", "до 15 октября 2022 года", "август, сентябрь",
        "августа 2022 г.", "август 22", "август 20222", "август 1022 г.", "август 2022 гг. и далее", "– июнь", "август –", "2022", "август август",
        "август–сентябрь–октябрь"
    })
    void keepsAnyOtherPhraseWithoutDates(String phrase) {
        assertThat(Deadline.of(phrase, YEAR)).isEqualTo(new Deadline(phrase, null, null));
        assertThat(Deadline.of(phrase, YEAR).withYear().phrase()).isEqualTo(phrase);
        assertThat(Deadline.of(phrase, YEAR).isOverOn(LocalDate.of(2100, 1, 1))).as("what has no date is never late").isFalse();
    }

    @Test
    void keepsThePhraseAsItIsWritten() {
        assertThat(Deadline.of("  Январь–ИЮНЬ 2023 г. ", YEAR).phrase()).isEqualTo("Январь–ИЮНЬ 2023 г.");
    }

    @Test
    void isOverTheDayAfterItsLast() {
        var august = Deadline.of("август", YEAR);
        assertThat(august.isOverOn(LocalDate.of(2022, 8, 31))).isFalse();
        assertThat(august.isOverOn(LocalDate.of(2022, 9, 1))).isTrue();
    }

    @Test
    void checksItself() {
        var day = LocalDate.of(2022, 9, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> Deadline.of(" ", YEAR));
        assertThatIllegalArgumentException().isThrownBy(() -> Deadline.of("я".repeat(Deadline.LENGTH + 1), YEAR));
        assertThatIllegalArgumentException().isThrownBy(() -> new Deadline("август", day, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Deadline("август", day, day.minusDays(1)));
    }

    private static String month(int number) {
        return MONTHS.get(number - 1);
    }
}
