package ru.nastavnik.questionnaire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import ru.nastavnik.form.LostUpdate.Change;
import ru.nastavnik.people.MentoringForm;
import ru.nastavnik.people.MentoringForms;
import ru.nastavnik.questionnaire.AnswerSheet.Asked;
import ru.nastavnik.questionnaire.AnswerSheet.Mark;

/** Answers in the words of the reader's language. */
@Component
public class AnswerWords {

    private final MentoringForms forms;
    private final MessageSource messages;

    AnswerWords(MentoringForms forms, MessageSource messages) {
        this.forms = forms;
        this.messages = messages;
    }

    /** Answers, and the questions that they answer. */
    public record Given(Content content, Answers answers) {}

    /** @param key of the question */
    public record Line(String key, QuestionKind kind, String question, String answer) {}

    /** What was answered, question by question, each in its place: one statement at most, however many there are. */
    public List<List<Line>> said(List<Given> all) {
        boolean names = all.stream().flatMap(given -> given.content().questions().stream()).anyMatch(question -> question.source() == OptionSource.FORMS);
        var labels = names
                ? forms.findAll().stream().collect(Collectors.toMap(form -> form.getId().toString(), MentoringForm::getName))
                : Map.<String, String>of();
        return all.stream().map(given -> said(given, labels)).toList();
    }

    private List<Line> said(Given given, Map<String, String> labels) {
        var questions = given.content().questions();
        Function<Question, List<Choice>> chosen = question -> question.source() == OptionSource.OWN
                ? question.options().stream().map(option -> new Choice(option.key(), option.text().in(locale()), option.open())).toList()
                : given.answers().of(question.key()).stream().map(value -> new Choice(value, labels.getOrDefault(value, value))).toList();
        var maker = new SheetMaker(
                chosen, AnswerForm.fields(questions, given.answers()), given.content().asked(given.answers()), Map.of(), locale(), questions);
        return given.content().sections().stream()
                .flatMap(section -> {
                    var asked = maker.sheet(section).questions();
                    return Stream.iterate(0, at -> at < asked.size(), at -> at + 1).map(at -> line(section.questions().get(at), asked.get(at)));
                })
                .filter(line -> !line.answer().isEmpty())
                .toList();
    }

    private Line line(Question question, Asked asked) {
        return new Line(question.key(), question.kind(), asked.text(), of(asked));
    }

    /** Where two sheets of one section say something else. */
    public List<Change> differences(AnswerSheet theirs, AnswerSheet yours) {
        var changes = new ArrayList<Change>();
        for (int at = 0; at < theirs.questions().size(); at++) {
            String saved = of(theirs.questions().get(at));
            String typed = of(yours.questions().get(at));
            if (!saved.equals(typed)) {
                changes.add(new Change(theirs.questions().get(at).text(), saved, typed));
            }
        }
        return changes;
    }

    /** What stands at a question of a sheet, typed in vain or not; empty for nothing. */
    public String of(Asked question) {
        return switch (question.kind()) {
            case YES_NO -> question.typed() == null ? "" : messages.getMessage("questionnaire.answer." + question.typed(), null, "", locale());
            case MATRIX -> question.rows().stream()
                    .filter(row -> row.marks().stream().anyMatch(Mark::chosen))
                    .map(row -> row.label() + ": " + chosen(row.marks()))
                    .collect(Collectors.joining(", "));
            case RANKING -> question.marks().stream()
                    .filter(mark -> mark.place() != null)
                    .sorted(Comparator.comparing(Mark::place))
                    .map(mark -> mark.place() + ". " + mark.label())
                    .collect(Collectors.joining(", "));
            case RATING, ONE, SEVERAL -> Stream.of(chosen(question.marks()), question.ownTyped())
                    .filter(words -> words != null && !words.isEmpty())
                    .collect(Collectors.joining(": "));
            default -> Objects.requireNonNullElse(question.typed(), "");
        };
    }

    private static String chosen(List<Mark> marks) {
        return marks.stream().filter(Mark::chosen).map(Mark::label).collect(Collectors.joining(", "));
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
