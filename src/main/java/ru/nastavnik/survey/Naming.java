package ru.nastavnik.survey;

import java.util.Optional;
import ru.nastavnik.questionnaire.Content;
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
        return measuresChange(questionnaire.getPurpose(), questionnaire.getContent()) ? Optional.of(CHANGE) : Optional.empty();
    }

    /** Whether what changed in somebody is told from it: so are single questions of any questionnaire. */
    static boolean measuresChange(Purpose purpose, Content content) {
        return purpose.measuresChange() || content.questions().stream().map(Question::measure).anyMatch(measure -> measure != null);
    }

    /** Key of what is said to whoever wants it otherwise. */
    String message() {
        return "survey.refused." + name();
    }
}
