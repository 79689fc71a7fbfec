package ru.nastavnik.intake;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a public form carries instead of a session: a number of its own and the time when it was handed out, sealed with the organization's
 * key. A machine that posts without having opened the form has none, and one that answers at once is no person.
 */
record Ticket(byte[] nonce, Instant issued) {

    static final Duration QUICKEST = Duration.ofSeconds(3);
    static final Duration LONGEST = Duration.ofHours(24);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 16;
    private static final int SEAL = 32;

    static Ticket issue(Instant now) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        return new Ticket(nonce, now);
    }

    /** Empty when it was not sealed with this key. */
    static Optional<Ticket> read(String text, byte[] key) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(text);
            if (all.length != NONCE + Long.BYTES + SEAL) {
                return Optional.empty();
            }
            byte[] body = Arrays.copyOf(all, NONCE + Long.BYTES);
            if (!MessageDigest.isEqual(seal(body, key), Arrays.copyOfRange(all, body.length, all.length))) {
                return Optional.empty();
            }
            return Optional.of(new Ticket(Arrays.copyOf(body, NONCE), Instant.ofEpochSecond(ByteBuffer.wrap(body).getLong(NONCE))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String sealed(byte[] key) {
        byte[] body = ByteBuffer.allocate(NONCE + Long.BYTES).put(nonce).putLong(issued.getEpochSecond()).array();
        byte[] all = ByteBuffer.allocate(body.length + SEAL).put(body).put(seal(body, key)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    boolean isHuman(Instant now) {
        return !now.isBefore(issued.plus(QUICKEST)) && now.isBefore(issued.plus(LONGEST));
    }

    private static byte[] seal(byte[] body, byte[] key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // each Java has it
        }
    }
}
