package ru.nastavnik.survey;

import java.util.Optional;
import ru.nastavnik.questionnaire.Purpose;
import ru.nastavnik.questionnaire.Question;
import ru.nastavnik.questionnaire.Questionnaire;

/** Why answers to a questionnaire have to bear names. */
enum Naming {
    /** What changed in each person is told from two answers of theirs. */
    CHANGE,
    /** Who would like to work with whom. */
    PREFERENCE;

    /** Empty when they may as well be anonymous. */
    static Optional<Naming> of(Questionnaire questionnaire) {
        if (questionnaire.getPurpose() == Purpose.PREFERENCE) {
            return Optional.of(PREFERENCE);
        }
        boolean measures = questionnaire.getContent().questions().stream().map(Question::measure).anyMatch(measure -> measure != null);
        return measures || questionnaire.getPurpose().measuresChange() ? Optional.of(CHANGE) : Optional.empty();
    }

    /** Key of what is said to whoever wants it otherwise. */
    String message() {
        return "survey.refused." + name();
    }
}
