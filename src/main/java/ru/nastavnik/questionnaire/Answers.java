package ru.nastavnik.questionnaire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody answered: for each question's name the values, in the form that {@link QuestionKind} tells. A question without an answer is missing.
 * Written as JSON it is one object of arrays of strings: {@code {"q1":["7"],"q2":["a","c"]}}.
 */
public record Answers(Map<String, List<String>> values) {

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        var copy = new LinkedHashMap<String, List<String>>();
        values.forEach((name, all) -> {
            if (!all.isEmpty()) {
                copy.put(name, List.copyOf(all));
            }
        });
        values = Collections.unmodifiableMap(copy);
    }

    /** Empty when it was not answered. */
    public List<String> of(String name) {
        return values.getOrDefault(name, List.of());
    }

    public Optional<String> one(String name) {
        return of(name).stream().findFirst();
    }

    public boolean has(Question question) {
        return question.names().anyMatch(values::containsKey);
    }

    /** These, and for each of the questions what the other say, nothing included. */
    Answers replaced(List<Question> questions, Answers others) {
        var all = new LinkedHashMap<>(values);
        questions.stream().flatMap(Question::names).forEach(name -> all.put(name, others.of(name)));
        return new Answers(all);
    }

    /** What these say beside the others. */
    public Answers beside(Answers others) {
        var all = new LinkedHashMap<>(values);
        all.keySet().removeAll(others.values.keySet());
        return new Answers(all);
    }

    /** These, and what the others say beside them. */
    public Answers with(Answers others) {
        if (others.isEmpty()) {
            return this;
        }
        var all = new LinkedHashMap<>(others.values);
        all.putAll(values);
        return new Answers(all);
    }

    public Answers without(Question question) {
        return replaced(List.of(question), NONE);
    }

    /** Words can tell who wrote them: what is left are choices and figures. */
    public Answers withoutWords(Content content) {
        Answers left = this;
        for (Question question : content.questions()) {
            if (question.kind().isText()) {
                left = left.without(question);
            }
        }
        var all = new LinkedHashMap<>(left.values);
        content.questions().forEach(question -> all.remove(question.ownWords()));
        return new Answers(all);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }
}
