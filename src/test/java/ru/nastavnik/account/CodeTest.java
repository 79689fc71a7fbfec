package ru.nastavnik.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeTest {

    @Test
    void aCodeIsReadAsItIsShown() {
        var code = Code.random();
        assertThat(code.shown()).matches("([2-9A-HJKMNP-Z]{4}-){3}[2-9A-HJKMNP-Z]{4}");
        assertThat(Code.of(code.shown())).contains(code);
        assertThat(Code.of(" " + code.shown().toLowerCase().replace('-', ' ') + "\n")).contains(code);
        assertThat(Code.random()).isNotEqualTo(code);
    }

    @Test
    void russianLettersOfTheSameLookAreTaken() {
        assertThat(Code.of("АВЕК-МНРС-ТУХ2-3456")).contains(new Code("ABEKMHPCTYX23456"));
    }

    @Test
    void anythingElseIsNoCode() {
        assertThat(Code.of("")).isEmpty();
        assertThat(Code.of("ABCD-EFGH-JKMN-PQR")).isEmpty();
        assertThat(Code.of("0BCD-EFGH-JKMN-PQRS")).isEmpty();
        assertThat(Code.of("Я".repeat(16))).isEmpty();
    }

    @Test
    void itsTextTellsNothing() {
        var code = Code.random();
        assertThat(code.toString()).doesNotContain(code.signs());
    }
}
