package ru.nastavnik.journal;

/** What was done with somebody's data. */
public enum Deed {
    SEEN,
    CHANGED,
    EXPORTED,
    PRINTED,
    IMPORTED,
    MERGED,
    SIGNED,
    WITHDRAWN,
    ERASED;

    /** Whether something is another afterwards. */
    boolean changes() {
        return this != SEEN && this != EXPORTED && this != PRINTED;
    }
}
