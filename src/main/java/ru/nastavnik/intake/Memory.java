package ru.nastavnik.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What a word of a list means, found out once: classes, sources, patronymics are said again and again. */
final class Memory<T> {

    private static final int ROOM = 20_000;

    private final Function<String, T> meaning;
    private final Map<String, T> known = new HashMap<>();

    /** @param meaning never null */
    Memory(Function<String, T> meaning) {
        this.meaning = meaning;
    }

    T of(String word) {
        T found = known.get(word);
        if (found == null) {
            found = meaning.apply(word);
            if (known.size() < ROOM) {
                known.put(word, found);
            }
        }
        return found;
    }
}
