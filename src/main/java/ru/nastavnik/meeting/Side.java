package ru.nastavnik.meeting;

import ru.nastavnik.questionnaire.Respondent;

/** From which side of the pair somebody looks at a meeting. */
enum Side {
    MENTOR(Respondent.MENTOR, "meeting-mentor"),
    MENTEE(Respondent.MENTEE, "meeting-mentee");

    private final Respondent respondent;

    private final String library;

    Side(Respondent respondent, String library) {
        this.respondent = respondent;
        this.library = library;
    }

    /** The name of its questionnaire in the library. */
    public String library() {
        return library;
    }

    /** Whether a questionnaire for these people can be put to it. */
    boolean fits(Respondent whom) {
        return whom == respondent || whom == Respondent.ANYONE;
    }
}
