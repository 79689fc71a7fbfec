package ru.nastavnik.account;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Suggests what somebody without an e-mail address may sign in with: «Образцов Пётр Ильич» → obraztsov.petr. */
@Component
class SignInNames {

    private static final int TRIED = 100;

    private final Transliterator latin = Transliterator.getInstance("Russian-Latin/BGN; Latin-ASCII");
    private final Accounts accounts;

    SignInNames(Accounts accounts) {
        this.accounts = accounts;
    }

    /** A free one; empty when there is nothing to make it of. */
    String suggest(String name) {
        String plain = plain(name);
        if (plain.isEmpty()) {
            return "";
        }
        return Stream.concat(Stream.of(plain), IntStream.range(2, TRIED).mapToObj(number -> plain + number))
                .filter(candidate -> accounts.findBySignIn(candidate).isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Surname and given name. */
    private String plain(String name) {
        if (name == null) {
            return "";
        }
        return Arrays.stream(name.strip().split("\\s+"))
                .limit(2)
                .map(word -> latin.transliterate(word).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("."));
    }
}
