package ru.nastavnik.questionnaire;

/** The surveys of the year (domain.md), in their order, each with the stage of the programme that it belongs to. */
public enum Purpose {
    /** What mentees need. */
    NEEDS(2),
    /** "How can I be useful": of potential mentors. */
    OFFER(3),
    /** Of both sides, before the programme (S1 reg. 7.2). */
    BASELINE(4),
    /** Whom one would like to work with, after the group meeting. */
    PREFERENCE(5),
    /** Of each meeting, by both sides. */
    MEETING(6),
    INTERIM(6),
    SATISFACTION(6),
    /** At the end, with the measured questions of the baseline. */
    REFLECTION(7),
    /** Strengths, weaknesses, opportunities and threats of the programme, by the curator. */
    SWOT(7),
    /** Whatever an organization wants to know beside these. */
    OTHER(null);

    private final Integer stage;

    Purpose(Integer stage) {
        this.stage = stage;
    }

    /** 1–7; null for none. */
    public Integer stage() {
        return stage;
    }

    /** Whether what is answered tells of each person's change, and therefore has to be named. */
    public boolean measuresChange() {
        return this == BASELINE || this == REFLECTION;
    }
}
