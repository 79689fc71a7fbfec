package ru.nastavnik.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperWordsTest {

    @ParameterizedTest
    @CsvSource({"2026-09-01, с 1 сентября 2026 г.", "2026-09-02, со 2 сентября 2026 г.", "2026-09-12, с 12 сентября 2026 г.", "2027-02-22, с 22 февраля 2027 г."})
    void theSecondHasItsOwnPreposition(LocalDate day, String words) {
        assertThat(PaperWords.from(day)).isEqualTo(words);
    }

    @Test
    void aListEndsWithAFullStop() {
        assertThat(PaperWords.list(List.of("учить", "помогать", "советовать"))).containsExactly("учить;", "помогать;", "советовать.");
        assertThat(PaperWords.list(List.of("учить"))).containsExactly("учить.");
        assertThat(PaperWords.list(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1 месяц", "2, 2 месяца", "5, 5 месяцев", "11, 11 месяцев", "12, 12 месяцев", "21, 21 месяц", "24, 24 месяца", "36, 36 месяцев"})
    void aNumberHasItsForm(int months, String words) {
        assertThat(PaperWords.counted(months, "месяц", "месяца", "месяцев")).isEqualTo(words);
    }

    @Test
    void whatIsTypedFitsIntoASentence() {
        assertThat(PaperWords.withoutStop(" Цель достигнута.; ")).isEqualTo("Цель достигнута");
        assertThat(PaperWords.capitalized("директор")).isEqualTo("Директор");
    }

    @Test
    void whatIsNotKnownIsAGap() {
        assertThat(PaperWords.orGap(" ")).isEqualTo(PaperWords.GAP);
        assertThat(PaperWords.dayOrGap(null)).isEqualTo("«___» ______________ 20__ г.");
    }
}
