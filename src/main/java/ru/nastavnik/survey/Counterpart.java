package ru.nastavnik.survey;

import java.util.List;
import java.util.Optional;
import ru.nastavnik.questionnaire.Question;

/** The same question in another questionnaire: of one measure, or else of one key, and of one kind. */
record Counterpart(Question question) {

    static Optional<Counterpart> of(Question question, List<Question> others) {
        return others.stream()
                .filter(other -> other.kind() == question.kind()
                        && (question.measure() == null ? other.key().equals(question.key()) : question.measure().equals(other.measure())))
                .findFirst()
                .map(Counterpart::new);
    }

    /** Whether the answers to both can be set side by side: 4 of 5 is not 4 of 10. */
    boolean isOnScaleOf(Question other) {
        return question.scale() == null || question.scale().isLike(other.scale());
    }
}
