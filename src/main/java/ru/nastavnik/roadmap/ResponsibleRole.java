package ru.nastavnik.roadmap;

/** Who may answer for an activity: offices, never people (S3 and the other roadmaps). In the order in which pages name them. */
public enum ResponsibleRole {
    DIRECTOR,
    DEPUTY_DIRECTOR,
    RESPONSIBLE_PERSON,
    CURATOR,
    /** Each for one form of mentoring (S3, stage 3). */
    FORM_LEADERS,
    TEACHERS,
    CLASS_TEACHERS,
    PSYCHOLOGIST,
    COUNCIL,
    MENTORS,
    TRADE_UNION
}
