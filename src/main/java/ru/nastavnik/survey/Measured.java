package ru.nastavnik.survey;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.questionnaire.Answers;
import ru.nastavnik.questionnaire.AnswersConverter;
import ru.nastavnik.questionnaire.Content;
import ru.nastavnik.questionnaire.Purpose;
import ru.nastavnik.questionnaire.Question;
import ru.nastavnik.questionnaire.QuestionKind;
import ru.nastavnik.questionnaire.Questionnaires;
import ru.nastavnik.questionnaire.Scale;

/**
 * What people said of the measured questions before and after the programme of a year (S1 reg. 7.2): before is the first baseline that somebody
 * answered, after their last reflection.
 */
@Component
class Measured {

    private final JdbcClient jdbc;
    private final Questionnaires questionnaires;
    private final AnswersConverter converter = new AnswersConverter();

    Measured(JdbcClient jdbc, Questionnaires questionnaires) {
        this.jdbc = jdbc;
        this.questionnaires = questionnaires;
    }

    /** @param scale of the question as it was asked then */
    record Mark(double value, Scale scale) {}

    /**
     * Of one person on one side: what was said by measure.
     *
     * @param withdrawn whether their data are closed: they count in sums, and stand on no list
     */
    record Person(UUID person, Side side, boolean withdrawn, Map<String, Mark> before, Map<String, Mark> after) {

        /** Whether some measure was answered both times, on whatever scales. */
        boolean isTwice() {
            return before.keySet().stream().anyMatch(this::isTwice);
        }

        boolean isTwice(String measure) {
            return before.containsKey(measure) && after.containsKey(measure);
        }

        /** Whether it was answered both times, but on scales that do not compare. */
        boolean isUnlike(String measure) {
            return isTwice(measure) && !before.get(measure).scale().isLike(after.get(measure).scale());
        }

        /** Of the measures that were answered both times on one scale. */
        List<Shift> shifts() {
            return before.keySet().stream()
                    .filter(measure -> isTwice(measure) && !isUnlike(measure))
                    .map(measure -> new Shift(measure, after.get(measure).scale(), before.get(measure).value(), after.get(measure).value()))
                    .toList();
        }

        /** The mean change; null when there is none. */
        Double change() {
            var shifts = shifts();
            return shifts.isEmpty() ? null : shifts.stream().mapToDouble(Shift::change).average().orElseThrow();
        }

        /** The measure that fell by most, if any fell steeply. */
        Optional<Shift> steepestFall() {
            return shifts().stream().filter(Shift::isSteepFall).min(Comparator.comparing(Shift::slope).thenComparing(Shift::measure));
        }

        /** Whether somebody should talk with them: on the whole it went down, or of one thing steeply. */
        boolean isWorse() {
            return steepestFall().isPresent() || change() != null && change() < 0;
        }
    }

    /** @param questions the words of each measure, in the order in which it is asked, as they were last */
    record Year(Map<String, Question> questions, List<Person> people) {

        List<Person> twice(Side side) {
            return people.stream().filter(person -> person.side() == side && person.isTwice()).toList();
        }

        /** Those who may be named. */
        List<Person> listed() {
            return people.stream().filter(person -> !person.withdrawn()).toList();
        }
    }

    /** In which somebody answered, by their first, the last before. */
    List<Integer> years() {
        return jdbc.sql("""
                        select distinct r.first_year from survey_round r
                        join questionnaire q on q.organization_id = r.organization_id and q.id = r.questionnaire_id
                        where q.purpose in ('BASELINE', 'REFLECTION') and exists (
                          select from response a where a.organization_id = r.organization_id and a.round_id = r.id and a.sent_on is not null)
                        order by r.first_year desc""")
                .query(Integer.class)
                .list();
    }

    /** The last in which anybody answered, or the one that today belongs to. */
    int lastYear(LocalDate today) {
        return years().stream().findFirst().orElseGet(() -> ProgrammeYear.firstYearOf(today));
    }

    /** The last in which they answered, or the one that today belongs to. */
    int lastYearOf(UUID person, LocalDate today) {
        return jdbc.sql("""
                        select r.first_year from survey_round r
                        join questionnaire q on q.organization_id = r.organization_id and q.id = r.questionnaire_id
                        join invitee i on i.organization_id = r.organization_id and i.round_id = r.id
                        join response a on a.organization_id = i.organization_id and a.invitee_id = i.id
                        where q.purpose in ('BASELINE', 'REFLECTION') and i.person_id = :person and a.sent_on is not null
                        order by r.first_year desc limit 1""")
                .param("person", person)
                .query(Integer.class)
                .optional()
                .orElseGet(() -> ProgrammeYear.firstYearOf(today));
    }

    Year of(int firstYear) {
        var contents = new HashMap<UUID, Content>();
        var questions = new LinkedHashMap<String, Question>();
        var people = new LinkedHashMap<String, Person>();
        jdbc.sql("""
                        select i.person_id, i.side, p.blocked_on is not null as withdrawn, r.questionnaire_id, q.purpose, a.answers
                        from survey_round r
                        join questionnaire q on q.organization_id = r.organization_id and q.id = r.questionnaire_id
                        join invitee i on i.organization_id = r.organization_id and i.round_id = r.id
                        join response a on a.organization_id = i.organization_id and a.invitee_id = i.id
                        join person p on p.organization_id = i.organization_id and p.id = i.person_id
                        where r.first_year = :year and q.purpose in ('BASELINE', 'REFLECTION') and a.sent_on is not null
                        order by a.sent_on, q.purpose, a.id""")
                .param("year", firstYear)
                .query(row -> {
                    var content = contents.computeIfAbsent(
                            row.getObject("questionnaire_id", UUID.class), id -> questionnaires.findById(id).orElseThrow().getContent());
                    var person = row.getObject("person_id", UUID.class);
                    var side = Side.valueOf(row.getString("side"));
                    boolean withdrawn = row.getBoolean("withdrawn");
                    var one = people.computeIfAbsent(side + " " + person, key -> new Person(person, side, withdrawn, new HashMap<>(), new HashMap<>()));
                    var said = values(content, converter.convertToEntityAttribute(row.getString("answers")), questions);
                    if (Purpose.valueOf(row.getString("purpose")) == Purpose.BASELINE) {
                        said.forEach(one.before()::putIfAbsent);
                    } else {
                        one.after().putAll(said);
                    }
                });
        return new Year(questions, List.copyOf(people.values()));
    }

    private static Map<String, Mark> values(Content content, Answers answers, Map<String, Question> questions) {
        var measured = content.questions().stream().filter(question -> question.measure() != null && question.kind() == QuestionKind.RATING).toList();
        measured.forEach(question -> questions.put(question.measure(), question));
        return measured.stream()
                .filter(question -> answers.one(question.key()).isPresent())
                .collect(Collectors.toMap(
                        Question::measure,
                        question -> new Mark(Double.parseDouble(answers.one(question.key()).orElseThrow()), question.scale()),
                        (one, other) -> other));
    }
}
