package ru.nastavnik.questionnaire;

import java.util.List;
import java.util.Map;

/** A question is asked only when an earlier one was answered with one of these. */
public record Condition(String question, List<String> values) {

    /** @throws IllegalArgumentException when there is nothing to wait for */
    public Condition {
        Keys.require(question);
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("A condition waits for something");
        }
    }

    /**
     * What is left of it.
     *
     * @param before the questions that stand before, by key
     * @return null when it can no longer hold
     */
    Condition after(Map<String, Question> before) {
        var decider = before.get(question);
        var left = decider == null ? List.<String>of() : values.stream().filter(decider.keysThatDecide()::contains).toList();
        return left.isEmpty() ? null : new Condition(question, left);
    }

    boolean holds(Answers answers) {
        return answers.of(question).stream().anyMatch(values::contains);
    }
}
