package ru.nastavnik.survey;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.people.MentoringForm;
import ru.nastavnik.people.MentoringForms;
import ru.nastavnik.people.PersonName;
import ru.nastavnik.questionnaire.Answers;
import ru.nastavnik.questionnaire.AnswersConverter;
import ru.nastavnik.questionnaire.Option;
import ru.nastavnik.questionnaire.OptionSource;
import ru.nastavnik.questionnaire.Question;
import ru.nastavnik.questionnaire.QuestionKind;
import ru.nastavnik.questionnaire.Questionnaires;
import ru.nastavnik.sheet.SheetColumn;
import ru.nastavnik.sheet.Workbook;

/** All answers of a round as a spreadsheet: a row for each response, a column for each question; names only where people gave theirs. */
@Component
class AnswersExport {

    private static final int FETCHED = 500;
    private static final int NARROW = 14;
    private static final int WIDE = 36;

    private final JdbcClient jdbc;
    private final Questionnaires questionnaires;
    private final MentoringForms forms;
    private final MessageSource messages;
    private final AnswersConverter converter = new AnswersConverter();

    AnswersExport(JdbcClient jdbc, Questionnaires questionnaires, MentoringForms forms, MessageSource messages) {
        this.jdbc = jdbc;
        this.questionnaires = questionnaires;
        this.forms = forms;
        this.messages = messages;
    }

    /** Whose answers it holds, and who is named in them: not of those who have withdrawn their consent. */
    Set<UUID> persons(Round round) {
        var persons = jdbc.sql("""
                        select i.person_id from response r join invitee i on i.organization_id = r.organization_id and i.id = r.invitee_id
                        join person p on p.organization_id = i.organization_id and p.id = i.person_id
                        where r.round_id = ? and r.sent_on is not null and p.blocked_on is null""")
                .param(round.getId())
                .query(UUID.class)
                .set();
        partners(round, questions(round)).keySet().forEach(partner -> persons.add(UUID.fromString(partner)));
        return persons;
    }

    private List<Question> questions(Round round) {
        return questionnaires.findById(round.getQuestionnaireId()).orElseThrow().getContent().questions();
    }

    boolean isEnough(Round round) {
        return jdbc.sql("select count(*) from response where round_id = ? and sent_on is not null").param(round.getId()).query(Integer.class).single()
                >= Round.SMALLEST_GROUP;
    }

    /**
     * Without names, what the page of the analysis hides: what so few said to a question, and which side and form people were where that tells few apart or words
     * stand beside it. The rows join what the page tells apart: few of any side and form that stand in the sheet are few, too.
     */
    private record Hidden(Set<String> names, boolean side, boolean form) {

        private static final Hidden NOTHING = new Hidden(Set.of(), false, false);

        Answers leave(Answers answers) {
            var left = new LinkedHashMap<>(answers.values());
            left.keySet().removeAll(names);
            return new Answers(left);
        }
    }

    private Hidden hidden(Round round, List<Question> questions) {
        if (!round.isAnonymous()) {
            return Hidden.NOTHING;
        }
        var people = fewest(round, "");
        if (questions.stream().flatMap(AnswersExport::written).anyMatch(name -> people.getOrDefault(name, 0) >= Round.SMALLEST_GROUP)) {
            return new Hidden(small(people), true, true);
        }
        boolean side = tellApartFew(round, "side");
        boolean form = tellApartFew(round, side ? "form" : "side, form");
        return new Hidden(small(fewest(round, (side ? "" : ", r.side") + (form ? "" : ", r.form"))), side, form);
    }

    /** Under which names there may be words. */
    private static Stream<String> written(Question question) {
        return question.kind().isText() ? Stream.of(question.key()) : question.options().stream().filter(Option::open).map(open -> question.ownWords());
    }

    private static Set<String> small(Map<String, Integer> people) {
        return people.keySet().stream().filter(name -> SmallGroups.isSmall(people.get(name))).collect(Collectors.toSet());
    }

    /** How many said something to each question, in the group where they are fewest; nobody is no group. @param columns that make groups, each after a comma */
    private Map<String, Integer> fewest(Round round, String columns) {
        var fewest = new HashMap<String, Integer>();
        jdbc.sql("""
                        select e.name, count(*) as people from response r cross join lateral jsonb_object_keys(r.answers) e (name)
                        where r.round_id = ? and r.sent_on is not null group by e.name%s""".formatted(columns))
                .param(round.getId())
                .query(row -> {
                    fewest.merge(row.getString("name"), row.getInt("people"), Math::min);
                });
        return fewest;
    }

    /** Those of whom no form is known are a group, too: it may be the small one that another column hides. */
    private boolean tellApartFew(Round round, String columns) {
        return jdbc.sql("select count(*) from response where round_id = ? and sent_on is not null group by %s order by 1 limit 1".formatted(columns))
                .param(round.getId())
                .query(Integer.class)
                .optional()
                .filter(SmallGroups::isSmall)
                .isPresent();
    }

    /** Inside a transaction. */
    void write(Round round, OutputStream out, Locale locale) {
        var questions = questions(round);
        var labels = forms.findAll().stream().collect(Collectors.toMap(form -> form.getId().toString(), MentoringForm::getName));
        labels.putAll(partners(round, questions));
        var hidden = hidden(round, questions);
        try (var book = Workbook.xlsx(out, messages.getMessage("survey.export", null, locale), columns(round, questions, locale))) {
            jdbc.sql("""
                            select r.side, r.form, r.school_class, r.sent_on, r.answers, p.surname, p.given_name, p.patronymic, a.name as account
                            from response r
                            left join invitee i on i.organization_id = r.organization_id and i.id = r.invitee_id
                            left join person p on p.organization_id = i.organization_id and p.id = i.person_id
                            left join account a on a.id = i.account_id
                            where r.round_id = ? and r.sent_on is not null and p.blocked_on is null
                            order by p.surname, p.given_name, p.patronymic, r.id""")
                    .param(round.getId())
                    .withFetchSize(FETCHED)
                    .query(row -> {
                        var cells = new ArrayList<Object>();
                        if (!round.isAnonymous()) {
                            String surname = row.getString("surname");
                            cells.add(surname == null
                                    ? row.getString("account")
                                    : new PersonName(surname, row.getString("given_name"), row.getString("patronymic")).full());
                            cells.add(row.getString("school_class"));
                        }
                        cells.add(hidden.side() ? null : messages.getMessage("survey.result.side." + row.getString("side"), null, locale));
                        cells.add(hidden.form() ? null : row.getString("form"));
                        if (!round.isAnonymous()) {
                            cells.add(row.getObject("sent_on", LocalDate.class));
                        }
                        var answers = hidden.leave(converter.convertToEntityAttribute(row.getString("answers")));
                        questions.forEach(question -> add(cells, question, answers, labels, locale));
                        book.row(cells);
                    });
        }
    }

    /** Names of those who were chosen: one may have met people whom the round does not ask. */
    private Map<String, String> partners(Round round, List<Question> questions) {
        var names = new HashMap<String, String>();
        var asked = questions.stream().filter(question -> question.source() == OptionSource.PARTNERS).map(Question::key).toArray(String[]::new);
        if (asked.length == 0) {
            return names;
        }
        jdbc.sql("""
                        select p.id, p.surname, p.given_name, p.patronymic from person p
                        where p.id in (
                          select cast(chosen.id as uuid) from response r cross join unnest(cast(:asked as text[])) as question (key)
                          cross join lateral jsonb_array_elements_text(r.answers -> question.key) as chosen (id)
                          where r.round_id = :round and r.sent_on is not null)""")
                .param("round", round.getId())
                .param("asked", asked)
                .query(row -> {
                    names.put(row.getString("id"), new PersonName(row.getString("surname"), row.getString("given_name"), row.getString("patronymic")).full());
                });
        return names;
    }

    private List<SheetColumn> columns(Round round, List<Question> questions, Locale locale) {
        var columns = new ArrayList<SheetColumn>();
        if (!round.isAnonymous()) {
            columns.add(new SheetColumn(messages.getMessage("survey.export.who", null, locale), WIDE));
            columns.add(new SheetColumn(messages.getMessage("survey.export.class", null, locale), NARROW));
        }
        columns.add(new SheetColumn(messages.getMessage("survey.export.side", null, locale), NARROW));
        columns.add(new SheetColumn(messages.getMessage("survey.export.form", null, locale), WIDE));
        if (!round.isAnonymous()) {
            // with the list of who answered, which keeps the day, a day on which few did would name them
            columns.add(new SheetColumn(messages.getMessage("survey.export.day", null, locale), NARROW));
        }
        for (Question question : questions) {
            String text = question.text().in(locale);
            if (question.kind() == QuestionKind.MATRIX) {
                question.options().forEach(row -> columns.add(new SheetColumn(text + " — " + row.text().in(locale), NARROW)));
            } else {
                columns.add(new SheetColumn(text, question.kind() == QuestionKind.RATING || question.kind() == QuestionKind.NUMBER ? NARROW : WIDE));
            }
        }
        return columns;
    }

    private void add(List<Object> cells, Question question, Answers answers, Map<String, String> labels, Locale locale) {
        switch (question.kind()) {
            case MATRIX -> question.options().forEach(row -> cells.add(answers.one(question.row(row)).map(Long::valueOf).orElse(null)));
            case RATING -> cells.add(answers.one(question.key()).map(Long::valueOf).orElse(null));
            case DATE -> cells.add(answers.one(question.key()).map(LocalDate::parse).orElse(null));
            case YES_NO -> cells.add(answers.one(question.key()).map(value -> messages.getMessage("questionnaire.answer." + value, null, locale)).orElse(null));
            case ONE, SEVERAL, RANKING -> cells.add(answers.of(question.key()).stream()
                    .map(value -> label(question, value, answers, labels, locale))
                    .collect(Collectors.joining("; ")));
            case NUMBER, SHORT_TEXT, LONG_TEXT -> cells.add(answers.one(question.key()).orElse(null));
        }
    }

    private static String label(Question question, String value, Answers answers, Map<String, String> labels, Locale locale) {
        if (question.source() != OptionSource.OWN) {
            return labels.getOrDefault(value, value);
        }
        Option chosen = question.options().stream().filter(option -> option.key().equals(value)).findFirst().orElseThrow();
        return chosen.open() ? answers.one(question.ownWords()).orElse(chosen.text().in(locale)) : chosen.text().in(locale);
    }
}
