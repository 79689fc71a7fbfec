package ru.nastavnik.meeting;

import java.util.UUID;
import java.util.stream.Stream;
import ru.nastavnik.questionnaire.Answers;

/**
 * What somebody says of a meeting; in a draft anything may be missing.
 *
 * @param questionnaire the edition whose questions were answered
 */
record Answer(UUID questionnaire, Answers answers) {

    /** Whether both ratings are there. */
    boolean isWhole() {
        return Stream.of(Measured.values()).allMatch(rating -> rating.of(answers) != null);
    }
}
