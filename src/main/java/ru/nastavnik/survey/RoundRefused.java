package ru.nastavnik.survey;

/** A round that cannot be planned like this; says at which field, and why. */
class RoundRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String field;
    private final String key;

    RoundRefused(String field, String key) {
        super(key);
        this.field = field;
        this.key = key;
    }

    String field() {
        return field;
    }

    String key() {
        return key;
    }
}
