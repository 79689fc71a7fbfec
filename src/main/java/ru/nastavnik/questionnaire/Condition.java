package ru.nastavnik.questionnaire;

import java.util.List;

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

    boolean holds(Answers answers) {
        return answers.of(question).stream().anyMatch(values::contains);
    }
}
