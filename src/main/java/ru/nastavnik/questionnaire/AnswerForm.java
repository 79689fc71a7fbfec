package ru.nastavnik.questionnaire;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import ru.nastavnik.people.MentoringForms;
import ru.nastavnik.people.Topics;

/** The form in which people answer, section by section: makes its sheets and reads what is sent. Called in a transaction, in the organization's standing. */
@Component
public class AnswerForm {

    private final Topics topics;
    private final MentoringForms forms;

    AnswerForm(Topics topics, MentoringForms forms) {
        this.topics = topics;
        this.forms = forms;
    }

    /**
     * What was read of a section.
     *
     * @param answers all answers up to now; what does not fit is left out of them
     * @param sheet with all that was typed, and what is wrong with it
     */
    public record Read(Answers answers, AnswerSheet sheet) {

        public boolean isRight() {
            return !sheet.hasErrors();
        }
    }

    /** The same of all sections, where they stand on one page. */
    public record ReadAll(Answers answers, List<AnswerSheet> sheets) {

        public boolean isRight() {
            return sheets.stream().noneMatch(AnswerSheet::hasErrors);
        }
    }

    /** @param partners whom one may choose among; empty where nobody is known */
    public AnswerSheet sheet(Content content, Section section, Answers answers, List<Choice> partners) {
        return maker(content, section.questions(), answers, partners).sheet(section);
    }

    /** All sections for one page: on paper nobody knows yet which questions fall away. */
    public List<AnswerSheet> sheets(Content content, Answers answers, List<Choice> partners) {
        var maker = maker(content, content.questions(), answers, partners);
        return content.sections().stream().map(maker::sheet).toList();
    }

    private SheetMaker maker(Content content, List<Question> onPage, Answers answers, List<Choice> partners) {
        return new SheetMaker(choices(partners), fields(onPage, answers), content.asked(answers), Map.of(), locale(), onPage);
    }

    /**
     * Of a question that the page did not show, as {@code shown} tells, the answer before stays.
     *
     * @param content of which the section is a part
     * @param sent the fields of the section; others are ignored
     * @param whole whether what is required has to be there; not so while one is still filling it in
     */
    public Read read(Content content, Section section, Answers before, MultiValueMap<String, String> sent, List<Choice> partners, boolean whole) {
        var reading = new Reading(content, section.questions(), shown(section, sent), before, sent, partners, whole);
        return new Read(reading.answers, reading.maker.sheet(section));
    }

    /** All sections at once, whole; what is not asked of whoever answered so falls away. */
    public ReadAll readAll(Content content, MultiValueMap<String, String> sent, List<Choice> partners) {
        return readAll(content, sent, partners, true);
    }

    /** @param whole whether it is to be sent; a draft may lack anything, and keeps what falls away as long as one has not decided */
    public ReadAll readAll(Content content, MultiValueMap<String, String> sent, List<Choice> partners, boolean whole) {
        var reading = new Reading(content, content.questions(), content.questions(), Answers.NONE, sent, partners, whole);
        var answers = whole ? content.withoutUnasked(reading.answers) : reading.answers;
        return new ReadAll(answers, content.sections().stream().map(reading.maker::sheet).toList());
    }

    /** A page that does not tell shows all. */
    private static List<Question> shown(Section section, MultiValueMap<String, String> sent) {
        String told = sent.getFirst("shown");
        var fields = told == null ? List.<String>of() : List.of(told.split(" "));
        return section.questions().stream().filter(question -> told == null || fields.contains(AnswerReader.FIELD + question.key())).toList();
    }

    private final class Reading {

        private final Answers answers;
        private final SheetMaker maker;

        /**
         * @param onPage the questions of the page that comes next
         * @param shown those whose fields were sent: what is hidden is sent, too, but nothing is wrong with what is not asked
         */
        Reading(
                Content content, List<Question> onPage, List<Question> shown, Answers before, MultiValueMap<String, String> sent, List<Choice> partners,
                boolean whole) {
            var choices = choices(partners);
            var kept = fields(onPage.stream().filter(question -> !shown.contains(question)).toList(), before);
            Function<String, List<String>> fields = name -> sent.containsKey(name) ? sent.get(name) : kept.apply(name);
            var read = new AnswerReader(choices, fields).read(shown, before);
            answers = read.answers();
            var asked = content.asked(answers);
            var errors = new HashMap<String, String>();
            asked.stream().filter(shown::contains).forEach(question -> {
                String missing = whole && isMissing(question, answers, choices) ? "required" : null;
                Optional.ofNullable(read.errors().getOrDefault(question.key(), missing)).ifPresent(error -> errors.put(question.key(), error));
            });
            maker = new SheetMaker(choices, fields, asked, errors, locale(), onPage);
        }
    }

    /** What has to be answered and is not, in order. */
    public List<Question> missing(Content content, Answers answers, List<Choice> partners) {
        var choices = choices(partners);
        return content.asked(answers).stream().filter(question -> isMissing(question, answers, choices)).toList();
    }

    /** Of a matrix, all rows have to be answered. */
    private static boolean isMissing(Question question, Answers answers, Function<Question, List<Choice>> choices) {
        if (!question.required() || !canBeAnswered(question, choices)) {
            return false;
        }
        return question.kind() == QuestionKind.MATRIX
                ? question.options().stream().anyMatch(row -> answers.of(question.row(row)).isEmpty())
                : answers.of(question.key()).isEmpty();
    }

    /** Where there is nobody and nothing to choose from, nobody is kept from sending the rest. */
    static boolean canBeAnswered(Question question, Function<Question, List<Choice>> choices) {
        return question.source() == OptionSource.OWN || !choices.apply(question).isEmpty();
    }

    /** What can be chosen at each question, read once for each source. */
    private Function<Question, List<Choice>> choices(List<Choice> partners) {
        var read = new HashMap<OptionSource, List<Choice>>();
        return question -> question.source() == OptionSource.OWN
                ? question.options().stream().map(option -> new Choice(option.key(), option.text().in(locale()), option.open())).toList()
                : read.computeIfAbsent(question.source(), source -> listed(source, partners));
    }

    private List<Choice> listed(OptionSource source, List<Choice> partners) {
        return switch (source) {
            case OWN -> List.of();
            case TOPICS -> topics.findByArchivedFalseOrderByPositionAscIdAsc().stream()
                    .map(topic -> new Choice(topic.getName(), topic.getName()))
                    .toList();
            case FORMS -> forms.findAllByOrderByPosition().stream().map(form -> new Choice(form.getId().toString(), form.getName())).toList();
            case PARTNERS -> partners;
        };
    }

    /** Answers as the fields of a form hold them. */
    static Function<String, List<String>> fields(List<Question> questions, Answers answers) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (Question question : questions) {
            if (question.kind() == QuestionKind.RANKING) {
                var ranked = answers.of(question.key());
                for (int i = 0; i < ranked.size(); i++) {
                    fields.put(AnswerReader.FIELD + question.key() + "." + ranked.get(i), List.of(String.valueOf(i + 1)));
                }
            } else {
                question.names().forEach(name -> fields.put(AnswerReader.FIELD + name, answers.of(name)));
            }
        }
        return name -> fields.getOrDefault(name, List.of());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
