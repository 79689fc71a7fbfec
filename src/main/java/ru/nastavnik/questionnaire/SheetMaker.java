package ru.nastavnik.questionnaire;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import ru.nastavnik.questionnaire.AnswerSheet.Asked;
import ru.nastavnik.questionnaire.AnswerSheet.Mark;
import ru.nastavnik.questionnaire.AnswerSheet.Row;

/** Makes the sheet of a section: fields are named as {@link AnswerReader} reads them. */
final class SheetMaker {

    private final Function<Question, List<Choice>> choices;
    private final Function<String, List<String>> values;
    private final List<Question> asked;
    private final Map<String, String> errors;
    private final Locale locale;
    private final List<Question> onPage;

    /**
     * @param values what stands in a field, never null
     * @param asked of whoever answered so
     * @param onPage all questions that stand on the page: one of them may decide whether another is asked, while one fills it in
     */
    SheetMaker(
            Function<Question, List<Choice>> choices, Function<String, List<String>> values, List<Question> asked, Map<String, String> errors, Locale locale,
            List<Question> onPage) {
        this.choices = choices;
        this.values = values;
        this.asked = asked;
        this.errors = errors;
        this.locale = locale;
        this.onPage = onPage;
    }

    AnswerSheet sheet(Section section) {
        return new AnswerSheet(
                section.key(), section.title().in(locale), section.help().in(locale), section.questions().stream().map(this::asked).toList());
    }

    private Asked asked(Question question) {
        String field = AnswerReader.FIELD + question.key();
        boolean open = question.options().stream().anyMatch(Option::open);
        boolean waits = question.condition() != null
                && onPage.stream().anyMatch(other -> other.key().equals(question.condition().question()));
        return new Asked(
                field, question.kind(), question.text().in(locale), question.help().in(locale),
                question.required() && AnswerForm.canBeAnswered(question, choices), errors.get(question.key()),
                marks(question, field), rows(question), one(field), open ? field + ".own" : null, open ? one(field + ".own") : null,
                question.scale() == null ? "" : question.scale().low().in(locale), question.scale() == null ? "" : question.scale().high().in(locale),
                waits ? AnswerReader.FIELD + question.condition().question() : null, waits ? question.condition().values() : List.of(),
                asked.contains(question), question.source() == OptionSource.PARTNERS);
    }

    private List<Mark> marks(Question question, String field) {
        return switch (question.kind()) {
            case RATING -> steps(question.scale(), field);
            case ONE, SEVERAL -> choices.apply(question).stream()
                    .map(choice -> new Mark(choice.key(), choice.label(), has(field, choice.key()), choice.open(), null, null))
                    .toList();
            case RANKING -> choices.apply(question).stream().map(choice -> ranked(field + "." + choice.key(), choice)).toList();
            default -> List.of();
        };
    }

    private Mark ranked(String field, Choice choice) {
        String place = one(field);
        return new Mark(choice.key(), choice.label(), place != null, false, place != null && place.matches("\\d{1,2}") ? Integer.valueOf(place) : null, field);
    }

    private List<Row> rows(Question question) {
        return question.kind() != QuestionKind.MATRIX
                ? List.of()
                : question.options().stream().map(option -> {
                    String field = AnswerReader.FIELD + question.row(option);
                    return new Row(field, option.text().in(locale), steps(question.scale(), field));
                }).toList();
    }

    private List<Mark> steps(Scale scale, String field) {
        return IntStream.rangeClosed(scale.from(), scale.to())
                .mapToObj(String::valueOf)
                .map(step -> new Mark(step, step, has(field, step), false, null, null))
                .toList();
    }

    private boolean has(String field, String value) {
        return values.apply(field).contains(value);
    }

    private String one(String field) {
        return values.apply(field).stream().findFirst().filter(value -> !value.isEmpty()).orElse(null);
    }
}
