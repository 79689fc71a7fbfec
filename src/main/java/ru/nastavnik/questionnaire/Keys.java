package ru.nastavnik.questionnaire;

import java.util.Collection;
import java.util.regex.Pattern;

/** Names of the parts of a questionnaire: short, and the same in all its editions, so that answers can be compared. */
final class Keys {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private Keys() {}

    static void require(String key) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("No key: " + key);
        }
    }

    /** The first of {@code q1}, {@code q2}… that is not taken. */
    static String next(String letter, Collection<String> taken) {
        int number = taken.size() + 1;
        while (taken.contains(letter + number)) {
            number++;
        }
        return letter + number;
    }
}
