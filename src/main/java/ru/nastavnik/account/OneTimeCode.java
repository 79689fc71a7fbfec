package ru.nastavnik.account;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that an authenticator application and we compute alike, from one secret and the time: RFC 6238 with what all applications know. */
final class OneTimeCode {

    /** Of RFC 4226, on which RFC 6238 builds; a keyed hash does not suffer from what SHA-1 alone is weak in. */
    private static final String ALGORITHM = "HmacSHA1";

    private static final int SECONDS = 30;

    /** How many steps the telephone's clock may be off, each way. */
    private static final int DRIFT = 1;

    private OneTimeCode() {}

    static long step(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), (long) SECONDS);
    }

    /** The six digits of a step. */
    static String at(long step, byte[] secret) {
        byte[] hash = hmac(ByteBuffer.allocate(Long.BYTES).putLong(step).array(), secret);
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    }

    /** The step that a typed code belongs to, if it is one of those around now and later than {@code after}. */
    static OptionalLong stepOf(String typed, byte[] secret, Instant now, long after) {
        long step = step(now);
        return LongStream.rangeClosed(step - DRIFT, step + DRIFT).filter(near -> near > after && at(near, secret).equals(typed)).findFirst();
    }

    private static byte[] hmac(byte[] message, byte[] secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // each Java has it
        }
    }
}
