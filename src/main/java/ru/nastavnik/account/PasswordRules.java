package ru.nastavnik.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which passwords are taken: long ones that are neither common nor one's own name. No rule asks for digits or signs (NIST SP 800-63B). */
@Component
class PasswordRules {

    static final int SHORTEST = 8;
    static final int LONGEST = 200;

    private final Set<String> common;

    PasswordRules() {
        try (var reader = new BufferedReader(
                new InputStreamReader(PasswordRules.class.getResourceAsStream("common-passwords.txt"), StandardCharsets.UTF_8))) {
            common = reader.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param own what the account signs in with and is called; nulls are passed over
     * @return a message key that says what is wrong; empty when nothing is
     */
    Optional<String> objection(String password, String... own) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("account.password.short");
        }
        if (length > LONGEST) {
            return Optional.of("account.password.long");
        }
        String plain = password.strip().toLowerCase(Locale.ROOT);
        if (common.contains(plain) || plain.codePoints().distinct().count() < 3) {
            return Optional.of("account.password.common");
        }
        return Stream.of(own).anyMatch(word -> word != null && says(plain, word.strip().toLowerCase(Locale.ROOT)))
                ? Optional.of("account.password.own")
                : Optional.empty();
    }

    /** The word itself, or an e-mail's part before the @, with no more than a few signs around it. */
    private static boolean says(String password, String word) {
        int at = word.indexOf('@');
        String name = at > 0 ? word.substring(0, at) : word;
        return password.equals(word) || name.length() >= 4 && password.contains(name) && password.length() - name.length() <= 4;
    }
}
