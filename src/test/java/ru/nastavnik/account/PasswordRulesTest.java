package ru.nastavnik.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules();

    @Test
    void eightSignsAreEnoughAndSevenAreNot() {
        assertThat(rules.objection("фиалка7ю")).isEmpty();
        assertThat(rules.objection("фиалка7")).contains("account.password.short");
    }

    @Test
    void sixtyFourSignsAndTwoHundredAreTakenMoreAreNot() {
        assertThat(rules.objection("ab3 ".repeat(16))).isEmpty();
        assertThat(rules.objection("ab3 ".repeat(50))).isEmpty();
        assertThat(rules.objection("ab3 ".repeat(50) + "x")).contains("account.password.long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "PassWord1", "12345678", "йцукенгш", "qwertyuiop", "пароль123",
                "gfhjkm123", "nastavnik2026", "aaaaaaaaa", "шшшшшшшшшш"})
    void commonOnesAreRefused(String common) {
        assertThat(rules.objection(common)).contains("account.password.common");
    }

    @Test
    void onesOwnNameIsRefused() {
        assertThat(rules.objection("makietova.anna1", "makietova.anna@example.org")).contains("account.password.own");
        assertThat(rules.objection("Макетова Анна", "Макетова Анна")).contains("account.password.own");
        assertThat(rules.objection("anna и ещё шесть слов", "anna@example.org", null)).isEmpty();
    }

    @Test
    void theSameLetterTypedOnAnotherSystemMatches() {
        var passwords = new Passwords();
        String hash = passwords.hash("йод и ёж 77");
        assertThat(hash).startsWith("{argon2id}$argon2id$");
        assertThat(passwords.match("йод и ёж 77", hash)).isTrue();
        assertThat(passwords.match("иод и еж 77", hash)).isFalse();
        assertThat(passwords.match("nobody", null)).isFalse();
    }
}
