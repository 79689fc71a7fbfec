package ru.nastavnik.monitoring;

/** What an indicator counts. */
public enum Counted {
    PEOPLE,
    /** Those who said something in the feedback on meetings, for want of questionnaires. */
    RESPONDENTS,
    /** One by itself does not reach a share: it counts or does not. */
    ORGANIZATIONS
}
