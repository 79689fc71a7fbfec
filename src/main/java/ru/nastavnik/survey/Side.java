package ru.nastavnik.survey;

/** As whom somebody answers. */
public enum Side {
    MENTOR,
    MENTEE,
    CURATOR,
    /** Whoever had the open link. */
    ANYONE
}
