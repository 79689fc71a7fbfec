package ru.nastavnik.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** Random secrets and the hashes by which they are kept. They are long and random: one round of SHA-256 is enough, unlike for a password. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** A word of so many signs, each equally likely. */
    static String word(int length, String alphabet) {
        return RANDOM.ints(length, 0, alphabet.length())
                .collect(StringBuilder::new, (word, sign) -> word.append(alphabet.charAt(sign)), StringBuilder::append)
                .toString();
    }

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    public static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // each Java has it
        }
    }
}
