package ru.nastavnik.survey;

import java.util.List;
import java.util.Optional;
import ru.nastavnik.questionnaire.Answers;
import ru.nastavnik.questionnaire.Content;
import ru.nastavnik.questionnaire.Editions.Edition;
import ru.nastavnik.questionnaire.Section;

/**
 * Somebody at the questionnaire of a round, with what they answered up to now.
 *
 * @param response null as long as nothing was saved, and once an anonymous one was sent
 */
record Sitting(Round round, Edition edition, Invitee invitee, Response response) {

    Content content() {
        return edition.content();
    }

    List<Section> sections() {
        return content().sections();
    }

    /** @param at from 1; what is beyond is the nearest there is */
    Section section(int at) {
        return sections().get(Math.max(1, Math.min(at, sections().size())) - 1);
    }

    /** All that they wrote up to now, also what fell away. */
    Answers answers() {
        return Optional.ofNullable(response).map(Response::getWritten).orElse(Answers.NONE);
    }

    boolean isSent() {
        return round.isAnonymous() ? invitee.hasAnswered() : response != null && response.isSent();
    }

    boolean isDraft() {
        return response != null && !response.isSent();
    }
}
