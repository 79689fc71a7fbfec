package ru.nastavnik.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import ru.nastavnik.form.LostUpdate.Change;
import ru.nastavnik.questionnaire.AnswerSheet;
import ru.nastavnik.questionnaire.AnswerSheet.Asked;
import ru.nastavnik.questionnaire.AnswerSheet.Mark;

/** Answers in words, as they stand on a sheet. */
@Component
class AnswerWords {

    private final MessageSource messages;

    AnswerWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Where two sheets of one section say something else. */
    List<Change> differences(AnswerSheet theirs, AnswerSheet yours) {
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

    private String of(Asked question) {
        return switch (question.kind()) {
            case YES_NO -> question.typed() == null ? "" : messages.getMessage("questionnaire.answer." + question.typed(), null, "", LocaleContextHolder.getLocale());
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
}
