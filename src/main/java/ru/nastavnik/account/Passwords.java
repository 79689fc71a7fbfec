package ru.nastavnik.account;

import java.text.Normalizer;
import java.util.Map;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords and compares them. The way of hashing stands before each hash, so that it can be changed while old hashes live on. */
@Component
public class Passwords {

    /** Argon2id with the least memory (19 MiB) and rounds (2) that the OWASP Password Storage Cheat Sheet asks for. */
    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder("argon2id", Map.of("argon2id", new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2)));

    /** What a password is compared with when nobody has that name: it costs the same time. */
    private final String nobodys = encoder.encode("nobody");

    public String hash(String password) {
        return encoder.encode(composed(password));
    }

    /** @param hash null when there is no such account; that takes as long as a wrong password */
    boolean match(String password, String hash) {
        return encoder.matches(composed(password), hash == null ? nobodys : hash) && hash != null;
    }

    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    /** Й and ё come as one sign or as two, depending on the keyboard's system. */
    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
