package ru.nastavnik.meeting;

import ru.nastavnik.questionnaire.Respondent;

/** From which side of the pair somebody looks at a meeting. */
enum Side {
    MENTOR(Respondent.MENTOR, "meeting-mentor"),
    MENTEE(Respondent.MENTEE, "meeting-mentee");

    private final Respondent respondent;

    /** The name of its questionnaire in the library. */
    final String library;

    Side(Respondent respondent, String library) {
        this.respondent = respondent;
        this.library = library;
    }

    boolean fits(Respondent whom) {
        return whom == respondent || whom == Respondent.ANYONE;
    }
}
