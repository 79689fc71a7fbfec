package ru.nastavnik.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import ru.nastavnik.questionnaire.Question;
import ru.nastavnik.questionnaire.QuestionKind;
import ru.nastavnik.questionnaire.Questionnaires;
import ru.nastavnik.survey.Columns.Column;
import ru.nastavnik.survey.Tally.Counts;

/** What the answers of a round say, question by question: the whole, its groups, and another round beside it; and likewise answers given elsewhere. */
@Component
public class Analysing {

    private final Tally tally;
    private final Results results;
    private final Questionnaires questionnaires;
    private final MessageSource messages;

    Analysing(Tally tally, Results results, Questionnaires questionnaires, MessageSource messages) {
        this.tally = tally;
        this.results = results;
        this.questionnaires = questionnaires;
        this.messages = messages;
    }

    /**
     * @param columns what stands side by side in all results, the whole first
     * @param unlike the questions that the other round asks on another scale: they are not compared
     */
    public record Analysis(List<Column> columns, List<QuestionResult> results, List<String> unlike) {

        /** How many answered. */
        public int people() {
            return columns.get(0).people();
        }

        public boolean isHidden() {
            return columns.get(0).hidden();
        }
    }

    /**
     * @param other a round to compare with; null for none
     * @param words to look for in what was written; null for all
     */
    Analysis of(Round round, Grouping grouping, Round other, String words) {
        var source = Source.of(round);
        var questions = questions(round);
        var columns = columns(source, questions, grouping, round.isAnonymous());
        var others = other == null ? null : questions(other);
        if (other != null) {
            columns.add(Columns.whole(counts(Source.of(other), Grouping.NONE, others), other.getTitle(), other.isAnonymous()));
        }
        return new Analysis(columns, columns.get(0).hidden() ? List.of() : results.of(source, questions, others, columns, words), unlike(questions, others));
    }

    private static List<String> unlike(List<Question> questions, List<Question> others) {
        return others == null
                ? List.of()
                : questions.stream()
                        .filter(question -> Counterpart.of(question, others).filter(same -> !same.isOnScaleOf(question)).isPresent())
                        .map(question -> question.text().in(locale()))
                        .toList();
    }

    /** Of answers that bear a name and lie elsewhere, for instance to the forms of meetings: as of a named round, by the sides that answered. */
    public Analysis bySides(Source source, List<Question> questions) {
        var columns = columns(source, questions, Grouping.SIDE, false);
        return new Analysis(columns, results.of(source, questions, null, columns, null), List.of());
    }

    /**
     * Of the same answers, what was said to questions that are answered in words.
     *
     * @param beside what was counted of them
     * @param words to look for in what was written; null for all
     */
    public Analysis inWords(Source source, List<Question> questions, Analysis beside, String words) {
        return new Analysis(beside.columns(), results.of(source, questions, null, beside.columns(), words), List.of());
    }

    private List<Question> questions(Round round) {
        return questionnaires.findById(round.getQuestionnaireId()).orElseThrow().getContent().questions();
    }

    private List<Column> columns(Source source, List<Question> questions, Grouping grouping, boolean anonymous) {
        var columns = new ArrayList<Column>();
        columns.add(Columns.whole(counts(source, Grouping.NONE, questions), null, anonymous));
        if (grouping != Grouping.NONE) {
            columns.addAll(Columns.groups(counts(source, grouping, questions), group -> label(grouping, group), anonymous));
        }
        return columns;
    }

    private Counts counts(Source source, Grouping grouping, List<Question> questions) {
        var counted = questions.stream().filter(question -> !question.kind().isText()).toList();
        return tally.count(
                source, grouping, counted.stream().flatMap(Question::names).toList(), counted.stream().map(Question::ownWords).toList(),
                counted.stream().filter(question -> question.kind() == QuestionKind.RANKING).map(Question::key).toList());
    }

    private String label(Grouping grouping, String group) {
        return group == null ? word("survey.group.none") : grouping.isCoded() ? word("survey.group." + grouping + "." + group) : group;
    }

    private String word(String key) {
        return messages.getMessage(key, null, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
