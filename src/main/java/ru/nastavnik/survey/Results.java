package ru.nastavnik.survey;

import java.util.ArrayList;
import java.util.BitSet;
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
import ru.nastavnik.questionnaire.OptionSource;
import ru.nastavnik.questionnaire.Question;
import ru.nastavnik.questionnaire.QuestionKind;
import ru.nastavnik.survey.Columns.Column;
import ru.nastavnik.survey.QuestionResult.Cell;
import ru.nastavnik.survey.QuestionResult.Choice;
import ru.nastavnik.survey.QuestionResult.Share;

/** What was counted, as a page shows it: question by question, in the words of the questionnaire. */
@Component
class Results {

    static final int WORDS_SHOWN = 200;

    private final Tally tally;
    private final MentoringForms forms;
    private final List<Named> named;
    private final Journal journal;
    private final MessageSource messages;

    Results(Tally tally, MentoringForms forms, List<Named> named, Journal journal, MessageSource messages) {
        this.tally = tally;
        this.forms = forms;
        this.named = named;
        this.journal = journal;
        this.messages = messages;
    }

    /**
     * @param source where words are read
     * @param others what was asked in the round of the last column; null when there is none
     * @param words to look for in what was written; null for all
     */
    List<QuestionResult> of(Source source, List<Question> questions, List<Question> others, List<Column> columns, String words) {
        var results = new ArrayList<QuestionResult>();
        for (Question question : questions) {
            if (question.kind() == QuestionKind.MATRIX) {
                question.options().forEach(row -> results.add(counted(
                        question, question.row(row), row.text().in(locale()), question.text().in(locale()), steps(question), columns, others, null)));
            } else if (question.kind().isText()) {
                results.add(inWords(source, question, columns.get(0).anonymous(), words));
            } else {
                results.add(counted(question, question.key(), question.text().in(locale()), null, choices(question, columns.get(0)), columns, others, words));
            }
        }
        return results;
    }

    /** Few are few whatever is looked for: a search must not show what the whole list hides. */
    private QuestionResult inWords(Source source, Question question, boolean anonymous, String words) {
        boolean few = anonymous && tally.isWrittenByFew(source, question.key());
        var said = few
                ? List.<Tally.Said>of()
                : tally.said(source, question.key(), words, 0, WORDS_SHOWN).stream().map(one -> anonymous ? one.nameless() : one).toList();
        int found = said.isEmpty() ? 0 : said.get(0).total();
        return new QuestionResult(
                question.key(), question.kind(), question.text().in(locale()), null, few, List.of(), List.of(), said, found,
                few || words == null ? found : tally.written(source, question.key()));
    }

    private QuestionResult counted(
            Question question, String name, String text, String of, List<Choice> choices, List<Column> columns, List<Question> others, String words) {
        int end = others == null ? columns.size() : columns.size() - 1;
        String elsewhere = others == null ? null : sameIn(others, question, name);
        var given = IntStream.range(0, columns.size())
                .mapToObj(at -> columns.get(at).counts().of(columns.get(at).group(), at < end ? name : elsewhere))
                .toList();
        var hidden = hidden(columns, given, end);
        if (others != null && elsewhere == null) {
            hidden.set(end);
        }
        var cells = IntStream.range(0, columns.size()).mapToObj(at -> hidden.get(at) ? null : cell(question, given.get(at), choices)).toList();
        var said = ownWords(columns.get(0), question, words);
        int wrote = words == null ? said.size() : ownWords(columns.get(0), question, null).size();
        return new QuestionResult(
                name, question.kind(), text, of, cells.get(0) == null, choices, cells, said.stream().limit(WORDS_SHOWN).toList(), said.size(), wrote);
    }

    /** What was written beside an open option: it was counted with the options. Of few, as of words. */
    private static List<Tally.Said> ownWords(Column whole, Question question, String words) {
        var given = whole.counts().of(whole.group(), question.ownWords());
        if (whole.anonymous() && SmallGroups.isSmall(given.people())) {
            return List.of();
        }
        var found = given.counts().keySet().stream().filter(one -> words == null || one.toLowerCase(locale()).contains(words.toLowerCase(locale()))).toList();
        return found.stream().sorted().map(one -> new Tally.Said(one, null, found.size())).toList();
    }

    /** @param end of the columns of the round itself: the whole, its groups */
    private static BitSet hidden(List<Column> columns, List<Distribution> given, int end) {
        var hidden = new BitSet();
        IntStream.range(0, columns.size())
                .filter(at -> columns.get(at).hidden() || columns.get(at).anonymous() && SmallGroups.isSmall(given.get(at).people()))
                .forEach(hidden::set);
        if (columns.get(0).anonymous()) {
            SmallGroups.hidden(given.subList(1, end).stream().map(Distribution::people).toList(), hidden.get(1, end)).stream().forEach(at -> hidden.set(at + 1));
        }
        return hidden;
    }

    /** The name of the same question in another questionnaire; null when it is not asked there, or on another scale. */
    private static String sameIn(List<Question> others, Question question, String name) {
        return Counterpart.of(question, others)
                .filter(same -> same.isOnScaleOf(question))
                .map(same -> same.question().key() + name.substring(question.key().length()))
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
