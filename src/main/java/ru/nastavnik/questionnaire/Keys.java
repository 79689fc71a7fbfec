package ru.nastavnik.questionnaire;

import java.util.Collection;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Names of the parts of a questionnaire: short, and the same in all its editions, so that answers can be compared. */
final class Keys {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    /** Six signs. */
    private static final int LEAST = 60_466_176;

    private static final int MOST = Integer.MAX_VALUE;

    private Keys() {}

    static void require(String key) {
        if (!isKey(key)) {
            throw new IllegalArgumentException("No key: " + key);
        }
    }

    static boolean isKey(String key) {
        return key != null && KEY.matcher(key).matches();
    }

    /** One that was never there: what was answered to a question that is gone must not become an answer to the next one. */
    static String fresh(String letter, Collection<String> taken) {
        String key;
        do {
            key = letter + Integer.toString(ThreadLocalRandom.current().nextInt(LEAST, MOST), Character.MAX_RADIX);
        } while (taken.contains(key));
        return key;
    }
}
