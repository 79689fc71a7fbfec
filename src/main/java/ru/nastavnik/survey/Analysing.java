package ru.nastavnik.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.journal.Named;
import ru.nastavnik.people.MentoringForm;
import ru.nastavnik.people.MentoringForms;
import ru.nastavnik.questionnaire.Content;
import ru.nastavnik.questionnaire.OptionSource;
import ru.nastavnik.questionnaire.Question;
import ru.nastavnik.questionnaire.QuestionKind;
import ru.nastavnik.questionnaire.Questionnaires;
import ru.nastavnik.survey.Columns.Column;
import ru.nastavnik.survey.QuestionResult.Cell;
import ru.nastavnik.survey.QuestionResult.Choice;
import ru.nastavnik.survey.QuestionResult.Share;
import ru.nastavnik.survey.Tally.Counts;

/** What the answers of a round say, question by question: the whole, its groups, and another round beside it. */
@Component
class Analysing {

    private static final int WORDS_SHOWN = 200;

    private final Tally tally;
    private final Questionnaires questionnaires;
    private final MentoringForms forms;
    private final List<Named> named;
    private final Journal journal;
    private final MessageSource messages;

    Analysing(
            Tally tally, Questionnaires questionnaires, MentoringForms forms, List<Named> named, Journal journal, MessageSource messages) {
        this.tally = tally;
        this.questionnaires = questionnaires;
        this.forms = forms;
        this.named = named;
        this.journal = journal;
        this.messages = messages;
    }

    /** @param columns what stands side by side in all results, the whole round first */
    record Analysis(List<Column> columns, List<QuestionResult> results) {

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
        var content = content(round);
        var columns = new ArrayList<Column>();
        columns.add(Columns.whole(counts(round, Grouping.NONE, content), null, round.isAnonymous()));
        if (grouping != Grouping.NONE) {
            columns.addAll(Columns.groups(counts(round, grouping, content), group -> label(grouping, group), round.isAnonymous()));
        }
        Content others = null;
        if (other != null) {
            others = content(other);
            columns.add(Columns.whole(counts(other, Grouping.NONE, others), other.getTitle(), other.isAnonymous()));
        }
        return new Analysis(columns, columns.get(0).hidden() ? List.of() : results(round, content, others, columns, words));
    }

    private Content content(Round round) {
        return questionnaires.findById(round.getQuestionnaireId()).orElseThrow().getContent();
    }

    private Counts counts(Round round, Grouping grouping, Content content) {
        var counted = content.questions().stream().filter(question -> !question.kind().isText()).toList();
        return tally.count(
                round, grouping, counted.stream().flatMap(Question::names).toList(),
                counted.stream().filter(question -> question.kind() == QuestionKind.RANKING).map(Question::key).toList());
    }

    private String label(Grouping grouping, String group) {
        return group == null ? word("survey.group.none") : grouping.isCoded() ? word("survey.group." + grouping + "." + group) : group;
    }

    private List<QuestionResult> results(Round round, Content content, Content others, List<Column> columns, String words) {
        var results = new ArrayList<QuestionResult>();
        for (Question question : content.questions()) {
            if (question.kind() == QuestionKind.MATRIX) {
                question.options().forEach(row -> results.add(counted(
                        question, question.row(row), row.text().in(locale()), question.text().in(locale()), steps(question), columns, others)));
            } else if (question.kind().isText()) {
                results.add(inWords(round, question, words));
            } else {
                results.add(counted(question, question.key(), question.text().in(locale()), null, choices(question, columns.get(0)), columns, others));
            }
        }
        return results;
    }

    /** Few are few whatever is looked for: a search must not show what the whole list hides. */
    private QuestionResult inWords(Round round, Question question, String words) {
        boolean few = round.isAnonymous() && isFew(tally.said(round.getId(), question.key(), null, 1).stream().mapToInt(Tally.Said::total).sum());
        var said = few ? List.<Tally.Said>of() : tally.said(round.getId(), question.key(), words, WORDS_SHOWN);
        return new QuestionResult(
                question.key(), question.kind(), question.text().in(locale()), null, few, List.of(), List.of(), said, said.isEmpty() ? 0 : said.get(0).total());
    }

    private static boolean isFew(int people) {
        return people > 0 && people < Round.SMALLEST_GROUP;
    }

    private QuestionResult counted(
            Question question, String name, String text, String of, List<Choice> choices, List<Column> columns, Content others) {
        var cells = columns.stream().map(column -> {
            boolean elsewhere = column != columns.get(0) && others != null && column == columns.get(columns.size() - 1);
            String there = elsewhere ? sameIn(others, question, name) : name;
            var given = column.hidden() || there == null ? null : column.counts().of(column.group(), there);
            return given == null || column.anonymous() && isFew(given.people()) ? null : cell(question, given, choices);
        }).toList();
        return new QuestionResult(name, question.kind(), text, of, cells.get(0) == null, choices, cells, List.of(), 0);
    }

    /** The name of the same question in another questionnaire: of one measure, or of one key and kind; null when it is not asked there. */
    private static String sameIn(Content others, Question question, String name) {
        return others.questions().stream()
                .filter(other -> other.kind() == question.kind()
                        && (question.measure() == null ? other.key().equals(question.key()) : question.measure().equals(other.measure())))
                .findFirst()
                .map(other -> other.key() + name.substring(question.key().length()))
                .orElse(null);
    }

    private static Cell cell(Question question, Distribution given, List<Choice> choices) {
        boolean numbers = question.kind().hasScale() || question.kind() == QuestionKind.NUMBER;
        var shares = choices.stream()
                .map(choice -> question.kind() == QuestionKind.RANKING
                        ? placed(given, choice.value())
                        : new Share(given.of(choice.value()), given.percent(choice.value()), null))
                .toList();
        return new Cell(given.people(), shares, numbers ? given.summary() : null);
    }

    /** How often it came first, and its mean place. */
    private static Share placed(Distribution given, String value) {
        int times = 0;
        int places = 0;
        for (var entry : given.counts().entrySet()) {
            int colon = entry.getKey().indexOf(':');
            if (entry.getKey().substring(colon + 1).equals(value)) {
                times += entry.getValue();
                places += entry.getValue() * Integer.parseInt(entry.getKey().substring(0, colon));
            }
        }
        return new Share(given.of("1:" + value), given.percent("1:" + value), times == 0 ? null : (double) places / times);
    }

    private List<Choice> steps(Question question) {
        return IntStream.rangeClosed(question.scale().from(), question.scale().to()).mapToObj(String::valueOf).map(step -> new Choice(step, step)).toList();
    }

    private List<Choice> choices(Question question, Column whole) {
        if (question.kind() == QuestionKind.RATING) {
            return steps(question);
        }
        if (question.kind() == QuestionKind.YES_NO) {
            return List.of(new Choice("yes", word("questionnaire.answer.yes")), new Choice("no", word("questionnaire.answer.no")));
        }
        if (question.kind() == QuestionKind.NUMBER) {
            return List.of();
        }
        return question.source() == OptionSource.OWN && question.kind().hasOptions()
                ? question.options().stream().map(option -> new Choice(option.key(), option.text().in(locale()))).toList()
                : given(question, whole.counts().of(null, question.key()));
    }

    /** Where nothing was written down beforehand, what was given, the most frequent first. */
    private List<Choice> given(Question question, Distribution given) {
        var values = given.counts().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> question.kind() == QuestionKind.RANKING ? entry.getKey().substring(entry.getKey().indexOf(':') + 1) : entry.getKey())
                .distinct()
                .limit(Question.MOST_OPTIONS)
                .toList();
        var labels = labels(question.source(), values);
        return values.stream().map(value -> new Choice(value, labels.getOrDefault(value, value))).toList();
    }

    private Map<String, String> labels(OptionSource source, List<String> values) {
        return switch (source) {
            case FORMS -> forms.findAll().stream().collect(Collectors.toMap(form -> form.getId().toString(), MentoringForm::getName));
            case PARTNERS -> {
                var persons = values.stream().map(UUID::fromString).toList();
                journal.seen("survey.journal.analysis", persons);
                yield named.stream()
                        .flatMap(room -> room.namesOf(persons).entrySet().stream())
                        .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue, (one, same) -> one));
            }
            default -> Map.of();
        };
    }

    private String word(String key) {
        return messages.getMessage(key, null, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
