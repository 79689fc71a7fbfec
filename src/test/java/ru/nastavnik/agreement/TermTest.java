package ru.nastavnik.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {

    @ParameterizedTest
    @CsvSource({
        "2026-09-01, 9, 2027-05-31", "2026-08-31, 6, 2027-02-28", "2026-08-30, 6, 2027-02-28", "2026-08-29, 6, 2027-02-28", "2026-08-28, 6, 2027-02-27",
        "2027-08-31, 6, 2028-02-29", "2026-08-31, 12, 2027-08-30", "2026-03-31, 1, 2026-04-30", "2026-02-28, 1, 2026-03-27", "2028-02-29, 12, 2029-02-28"
    })
    void endsWithTheLastDayOfItsMonths(LocalDate from, int months, LocalDate last) {
        assertThat(Term.lastDay(from, months)).isEqualTo(last);
        assertThat(Term.months(from, last)).isEqualTo(months);
        assertThat(Term.months(from, last.plusDays(1))).as("a begun one counts").isEqualTo(months + 1);
    }

    @Test
    void aDayIsAMonth() {
        assertThat(Term.months(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 1))).isOne();
    }
}
