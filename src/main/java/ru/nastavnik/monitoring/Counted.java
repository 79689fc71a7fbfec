package ru.nastavnik.monitoring;

/** What an indicator counts. */
public enum Counted {
    PEOPLE,
    /** Those who answered, by name, how content they are. */
    RESPONDENTS,
    /** One by itself does not reach a share: it counts or does not. */
    ORGANIZATIONS
}
