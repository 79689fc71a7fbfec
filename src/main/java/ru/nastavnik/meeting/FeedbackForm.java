package ru.nastavnik.meeting;

import java.util.UUID;
import ru.nastavnik.questionnaire.Content;
import ru.nastavnik.questionnaire.Questionnaire;

/**
 * The questions that somebody answers about a meeting.
 *
 * @param questionnaire null for the library's, as long as the organization has not taken it over
 */
record FeedbackForm(UUID questionnaire, Content content) {

    /** What a page tells of the library's. */
    static final String LIBRARY = "library";

    static FeedbackForm of(Questionnaire questionnaire) {
        return new FeedbackForm(questionnaire.getId(), questionnaire.getContent());
    }

    /** By which a page tells what it asked, whatever has become of it meanwhile. */
    public String mark() {
        return questionnaire == null ? LIBRARY : questionnaire.toString();
    }
}
