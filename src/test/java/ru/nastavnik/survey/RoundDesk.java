package ru.nastavnik.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import ru.nastavnik.account.Account;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.Birth;
import ru.nastavnik.people.Contacts;
import ru.nastavnik.people.Occupation;
import ru.nastavnik.people.Occupied;
import ru.nastavnik.people.People;
import ru.nastavnik.people.Person;
import ru.nastavnik.people.PersonName;
import ru.nastavnik.people.Sex;
import ru.nastavnik.questionnaire.Condition;
import ru.nastavnik.questionnaire.Content;
import ru.nastavnik.questionnaire.Option;
import ru.nastavnik.questionnaire.OptionSource;
import ru.nastavnik.questionnaire.Purpose;
import ru.nastavnik.questionnaire.Question;
import ru.nastavnik.questionnaire.QuestionKind;
import ru.nastavnik.questionnaire.Questionnaire;
import ru.nastavnik.questionnaire.Questionnaires;
import ru.nastavnik.questionnaire.Respondent;
import ru.nastavnik.questionnaire.Scale;
import ru.nastavnik.questionnaire.Section;
import ru.nastavnik.questionnaire.Wording;

/** A school whose rounds are open and whose people answer, as tests need it. */
public class RoundDesk {

    /** How useful it was, and whether one goes on (with why not); whom one would like, and in one's own words. The first and the words of a no are required. */
    public static final Content TWO_SECTIONS = new Content(List.of(
            new Section("s1", Wording.of("О встречах"), null, List.of(
                    question("mark", QuestionKind.RATING, "Насколько полезны встречи?", true, null, null),
                    question("more", QuestionKind.YES_NO, "Хотите продолжать?", false, null, null),
                    question("why", QuestionKind.LONG_TEXT, "Почему нет?", true, null, new Condition("more", List.of("no"))))),
            new Section("s2", Wording.of("О вас"), null, List.of(
                    question("order", QuestionKind.RANKING, "Что важнее?", false, null, null),
                    question("whom", QuestionKind.SEVERAL, "С кем хотели бы работать?", false, OptionSource.PARTNERS, null),
                    question("words", QuestionKind.LONG_TEXT, "Что ещё хотите сказать?", false, null, null)))));

    /** Whether one meets; then whether it is hard; then, required, what is. */
    static final List<Question> CHAIN = List.of(
            question("meets", QuestionKind.YES_NO, "Встречаетесь?", false, null, null),
            question("hard", QuestionKind.YES_NO, "Бывает трудно?", false, null, new Condition("meets", List.of("yes"))),
            question("what", QuestionKind.LONG_TEXT, "Что именно трудно?", true, null, new Condition("hard", List.of("yes"))));

    public static final Content ONE_SECTION = new Content(List.of(TWO_SECTIONS.sections().get(0)));

    public final Organization school;
    public final LocalDate today;
    private final BeanFactory beans;

    public RoundDesk(BeanFactory beans, Organization school) {
        this.beans = beans;
        this.school = school;
        this.today = school.today(beans.getBean(Clock.class));
    }

    private static Question question(String key, QuestionKind kind, String text, boolean required, OptionSource source, Condition condition) {
        var scale = kind.hasScale() ? Scale.ofTen(Wording.of("совсем нет"), Wording.of("очень")) : null;
        var options = kind == QuestionKind.RANKING
                ? List.of(new Option("talk", Wording.of("Разговор")), new Option("deed", Wording.of("Общее дело")), new Option("rest", Wording.of("Отдых")))
                : List.<Option>of();
        return new Question(key, kind, Wording.of(text), null, required, source, options, scale, condition, null, null);
    }

    public UUID open(boolean anonymous, Content content) {
        return open(anonymous, content, Purpose.SATISFACTION);
    }

    /** Open today and for a week more. */
    public UUID open(boolean anonymous, Content content, Purpose purpose) {
        return call(() -> {
            var questionnaire = new Questionnaire(Wording.of("Как идут встречи"), purpose, Respondent.MENTEE, content);
            questionnaire.publish(today);
            beans.getBean(Questionnaires.class).saveAndFlush(questionnaire);
            var round = new Round(questionnaire.getId(), "Как идут встречи", today.getYear(), new AudienceChoice("mentees", null), anonymous, null);
            round.schedule(today, null, today.plusDays(7));
            round.open(beans.getBean(Clock.class).instant(), today);
            return beans.getBean(Rounds.class).saveAndFlush(round).getId();
        });
    }

    public void close(UUID round) {
        call(() -> {
            beans.getBean(Conducting.class).closeNow(round);
            return null;
        });
    }

    /** The last day was yesterday, and nobody has closed it yet. */
    public void passed(UUID round) {
        call(() -> beans.getBean(JdbcClient.class)
                .sql("update survey_round set opens_on = ?, closes_on = ? where id = ?")
                .params(today.minusDays(7), today.minusDays(1), round)
                .update());
    }

    public UUID person(String surname) {
        return call(() -> beans.getBean(People.class)
                .saveAndFlush(new Person(
                        new PersonName(surname, "Лев", null), Birth.on(today.minusYears(14)), Sex.MALE, new Occupied(Occupation.PUPIL, null, "8 «А»", null),
                        new Contacts(null, null, null, null)))
                .getId());
    }

    public UUID invite(UUID round, UUID person, Side side) {
        return invite(round, new Audience.Member(person, null, side, null, "ученик–ученик", "8 «А»", "MALE", 2012));
    }

    /** As a curator reflects. */
    public UUID invite(UUID round, Account staff) {
        return invite(round, new Audience.Member(null, staff.getId(), Side.CURATOR, null, null, null, null, null));
    }

    private UUID invite(UUID round, Audience.Member member) {
        return call(() -> beans.getBean(Invitees.class).saveAndFlush(new Invitee(round, member)).getId());
    }

    public String link(UUID invitee) {
        return link(invitee, today.plusDays(7));
    }

    public String link(UUID invitee, LocalDate until) {
        return call(() -> beans.getBean(Entries.class).link(beans.getBean(Invitees.class).findById(invitee).orElseThrow(), until));
    }

    public String card(UUID invitee) {
        return call(() -> beans.getBean(Entries.class).card(beans.getBean(Invitees.class).findById(invitee).orElseThrow(), today.plusDays(7)));
    }

    public String anyone(UUID round) {
        return call(() -> beans.getBean(Entries.class).anyone(beans.getBean(Rounds.class).findById(round).orElseThrow(), today.plusDays(7)));
    }

    Invitee invitee(UUID id) {
        return call(() -> beans.getBean(Invitees.class).findById(id).orElseThrow());
    }

    Response response(UUID invitee) {
        return call(() -> beans.getBean(Responses.class).findAll().stream().filter(response -> invitee.equals(response.getInviteeId())).findFirst().orElse(null));
    }

    /** Of a round, drafts too. */
    List<Response> responses(UUID round) {
        return call(() -> new ArrayList<>(beans.getBean(Responses.class).findAll().stream().filter(one -> one.getRoundId().equals(round)).toList()));
    }

    /** Written for tests of what comes after answering: whole answers of a mentee each. */
    public void answered(UUID round, UUID invitee, String mark) {
        call(() -> {
            var seat = new Seat(round, invitee, null, "");
            var responding = beans.getBean(Responding.class);
            responding.save(seat, 1, Written.of(fields("a.mark", mark), null));
            return responding.send(seat);
        });
    }

    static MultiValueMap<String, String> fields(String... namesAndValues) {
        var fields = new LinkedMultiValueMap<String, String>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            fields.add(namesAndValues[at], namesAndValues[at + 1]);
        }
        return fields;
    }

    public <T> T call(Supplier<T> work) {
        return Standing.job(school).call(() -> beans.getBean(TransactionTemplate.class).execute(status -> work.get()));
    }
}
