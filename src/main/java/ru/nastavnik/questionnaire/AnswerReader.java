package ru.nastavnik.questionnaire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads what was sent by the form that {@link AnswerSheet} describes. Its fields are {@code a.} and the question's name; of a matrix
 * {@code a.<question>.<row>}; of a ranking {@code a.<question>.<option>} with the place, 1 for the best.
 */
final class AnswerReader {

    static final String FIELD = "a.";
    private static final BigDecimal GREATEST = new BigDecimal("1000000000000");

    private final Function<Question, List<Choice>> choices;
    private final Function<String, List<String>> sent;
    private final Map<String, List<String>> read = new LinkedHashMap<>();
    private final Map<String, String> errors = new HashMap<>();

    /**
     * @param choices what can be chosen at each question
     * @param sent values of a field, never null
     */
    AnswerReader(Function<Question, List<Choice>> choices, Function<String, List<String>> sent) {
        this.choices = choices;
        this.sent = sent;
    }

    /**
     * @param answers all, with what was read instead of what was there; a value that does not fit is left out
     * @param errors key of the message for each question that was answered wrongly
     */
    record Reading(Answers answers, Map<String, String> errors) {}

    Reading read(List<Question> questions, Answers before) {
        questions.forEach(this::read);
        return new Reading(before.replaced(questions, new Answers(read)), Map.copyOf(errors));
    }

    private void read(Question question) {
        switch (question.kind()) {
            case RATING -> rating(question, question.key());
            case MATRIX -> question.options().forEach(row -> rating(question, question.row(row)));
            case ONE, SEVERAL -> chosen(question);
            case RANKING -> ranked(question);
            case SHORT_TEXT, LONG_TEXT -> words(question, question.key(), question.kind().length());
            case NUMBER -> number(question);
            case DATE -> date(question);
            case YES_NO -> yesOrNo(question);
        }
    }

    private void rating(Question question, String name) {
        String value = typed(name);
        if (!value.isEmpty()) {
            put(question, name, value, question.scale().has(value), "outside");
        }
    }

    private void chosen(Question question) {
        var possible = keys(question);
        var chosen = sent.apply(FIELD + question.key()).stream().filter(value -> !value.isEmpty()).distinct().toList();
        if (chosen.size() > 1 && question.kind() == QuestionKind.ONE || !possible.containsAll(chosen)) {
            errors.put(question.key(), "outside");
            return;
        }
        read.put(question.key(), possible.stream().filter(chosen::contains).toList());
        if (question.options().stream().anyMatch(option -> option.open() && chosen.contains(option.key()))) {
            words(question, question.ownWords(), QuestionKind.SHORT_TEXT.length());
        }
    }

    private void ranked(Question question) {
        var places = new TreeMap<Integer, String>();
        var keys = keys(question);
        int last = Math.min(keys.size(), Question.MOST_PLACES);
        for (String key : keys) {
            String place = typed(question.key() + "." + key);
            if (place.isEmpty()) {
                continue;
            }
            if (!place.matches("[1-9]\\d?") || Integer.parseInt(place) > last) {
                errors.put(question.key(), "outside");
            } else if (places.putIfAbsent(Integer.valueOf(place), key) != null) {
                errors.put(question.key(), "placedTwice");
            }
        }
        if (!errors.containsKey(question.key())) {
            read.put(question.key(), List.copyOf(places.values()));
        }
    }

    private Set<String> keys(Question question) {
        return choices.apply(question).stream().map(Choice::key).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A browser counts the end of a line as one character and sends two. */
    private void words(Question question, String name, int length) {
        String value = typed(name).replace("\r\n", "\n");
        if (!value.isEmpty()) {
            put(question, name, value, value.length() <= length && value.indexOf('\0') < 0, "tooLong");
        }
    }

    private void number(Question question) {
        String value = typed(question.key()).replace(',', '.').replaceAll("[\\s\u00a0]", "");
        if (!value.isEmpty()) {
            boolean number = value.matches("-?\\d{1,13}(\\.\\d{1,6})?") && new BigDecimal(value).abs().compareTo(GREATEST) <= 0;
            put(question, question.key(), value, number, "noNumber");
        }
    }

    private void date(Question question) {
        String value = typed(question.key());
        if (!value.isEmpty()) {
            put(question, question.key(), value, isDate(value), "noDate");
        }
    }

    private static boolean isDate(String value) {
        try {
            int year = LocalDate.parse(value).getYear();
            return year >= 1900 && year < 2200;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private void yesOrNo(Question question) {
        String value = typed(question.key());
        if (!value.isEmpty()) {
            put(question, question.key(), value, Set.of(QuestionKind.YES, QuestionKind.NO).contains(value), "outside");
        }
    }

    private void put(Question question, String name, String value, boolean fits, String otherwise) {
        if (fits) {
            read.put(name, List.of(value));
        } else {
            errors.put(question.key(), otherwise);
        }
    }

    private String typed(String name) {
        var values = sent.apply(FIELD + name);
        return values.isEmpty() ? "" : values.get(0).strip();
    }
}
