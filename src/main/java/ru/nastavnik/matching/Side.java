package ru.nastavnik.matching;

/** A person can be on both. */
enum Side {
    MENTOR,
    MENTEE;

    Side other() {
        return this == MENTOR ? MENTEE : MENTOR;
    }
}
