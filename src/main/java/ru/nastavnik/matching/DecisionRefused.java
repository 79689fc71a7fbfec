package ru.nastavnik.matching;

import java.util.List;

/** A decision cannot be taken as things are now; nothing has changed. */
class DecisionRefused extends RuntimeException {

    private final String key;
    private final transient List<String> people;

    /** @param people whom it is about, by name; may be empty */
    DecisionRefused(String key, List<String> people) {
        super(key);
        this.key = key;
        this.people = List.copyOf(people);
    }

    DecisionRefused(String key) {
        this(key, List.of());
    }

    String key() {
        return key;
    }

    List<String> people() {
        return people;
    }
}
