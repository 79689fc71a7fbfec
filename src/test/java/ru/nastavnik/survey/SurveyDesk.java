package ru.nastavnik.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.Csrf;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;
import ru.nastavnik.account.Account;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.Birth;
import ru.nastavnik.people.Contacts;
import ru.nastavnik.people.Mentee;
import ru.nastavnik.people.Mentees;
import ru.nastavnik.people.Mentor;
import ru.nastavnik.people.Mentors;
import ru.nastavnik.people.Occupation;
import ru.nastavnik.people.Occupied;
import ru.nastavnik.people.People;
import ru.nastavnik.people.Person;
import ru.nastavnik.people.PersonName;
import ru.nastavnik.people.Sex;
import ru.nastavnik.questionnaire.Answers;
import ru.nastavnik.questionnaire.Content;
import ru.nastavnik.questionnaire.Purpose;
import ru.nastavnik.questionnaire.Question;
import ru.nastavnik.questionnaire.QuestionKind;
import ru.nastavnik.questionnaire.Questionnaire;
import ru.nastavnik.questionnaire.Questionnaires;
import ru.nastavnik.questionnaire.Respondent;
import ru.nastavnik.questionnaire.Section;
import ru.nastavnik.questionnaire.Wording;

/** A school with a curator, people and questionnaires, as the tests of surveys and of later rooms need it. */
public class SurveyDesk {

    public final Organization school;
    public final Account curator;
    public final LocalDate today;
    private final BeanFactory beans;

    public SurveyDesk(BeanFactory beans) {
        this(beans, beans.getBean(Personas.class).school());
    }

    public SurveyDesk(BeanFactory beans, Organization school) {
        this.beans = beans;
        this.school = school;
        this.curator = beans.getBean(Personas.class).curator(school);
        this.today = school.today(beans.getBean(Clock.class));
    }

    public <T> T call(Supplier<T> work) {
        return Standing.job(school).call(() -> beans.getBean(TransactionTemplate.class).execute(status -> work.get()));
    }

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    /** @return id of the person */
    UUID mentee(String surname, String schoolClass) {
        return mentee(surname, schoolClass, null);
    }

    UUID mentee(String surname, String schoolClass, String email) {
        return call(() -> {
            var person = beans.getBean(People.class).save(new Person(
                    new PersonName(surname, "Пётр", "Ильич"), Birth.on(today.minusYears(15)), Sex.MALE, new Occupied(Occupation.PUPIL, null, schoolClass, null),
                    new Contacts(null, email, null, null)));
            beans.getBean(Mentees.class).save(new Mentee(person, today));
            return person.getId();
        });
    }

    /** @return id of the person */
    UUID mentor(String surname) {
        return call(() -> {
            var person = beans.getBean(People.class).save(new Person(
                    new PersonName(surname, "Анна", "Борисовна"), null, Sex.FEMALE, new Occupied(Occupation.TEACHER, null, null, null),
                    new Contacts(null, null, null, null)));
            beans.getBean(Mentors.class).save(new Mentor(person, today));
            return person.getId();
        });
    }

    /** One question, published. */
    public UUID questionnaire(Purpose purpose) {
        return questionnaire(purpose, null);
    }

    UUID questionnaire(Purpose purpose, String measure) {
        return call(() -> {
            var question = new Question("q1", QuestionKind.LONG_TEXT, Wording.of("Что нового?"), null, false, null, List.of(), null, null, measure, null);
            var content = new Content(List.of(new Section("s1", Wording.NONE, Wording.NONE, List.of(question))));
            var questionnaire = new Questionnaire(Wording.of("Анкета " + purpose), purpose, Respondent.ANYONE, content);
            questionnaire.publish(today);
            return beans.getBean(Questionnaires.class).save(questionnaire).getId();
        });
    }

    public UUID planned(Purpose purpose, String audience, boolean anonymous, LocalDate opensOn) {
        UUID questionnaire = questionnaire(purpose);
        return call(() -> {
            var round = new Round(questionnaire, "Опрос " + purpose, ProgrammeYear.firstYearOf(today), choice(audience), anonymous, curator.getId());
            round.schedule(opensOn, null, opensOn.plusDays(14));
            return beans.getBean(Rounds.class).save(round).getId();
        });
    }

    private static AudienceChoice choice(String audience) {
        int colon = audience.indexOf(':');
        return colon < 0 ? new AudienceChoice(audience, null) : new AudienceChoice(audience.substring(0, colon), audience.substring(colon + 1));
    }

    public UUID open(Purpose purpose, String audience, boolean anonymous) {
        UUID id = planned(purpose, audience, anonymous, today);
        run(() -> beans.getBean(Conducting.class).openNow(id));
        return id;
    }

    public void close(UUID round) {
        run(() -> beans.getBean(Conducting.class).closeNow(round));
    }

    Round round(UUID id) {
        return call(() -> beans.getBean(Rounds.class).findById(id).orElseThrow());
    }

    public List<Invitee> invitees(UUID round) {
        return call(() -> beans.getBean(Invitees.class).findByRoundId(round));
    }

    /** Sent, as the room keeps it: without a name where the round is anonymous. */
    public void answer(Invitee of, String words) {
        run(() -> {
            var round = beans.getBean(Rounds.class).findById(of.getRoundId()).orElseThrow();
            var answers = new Answers(Map.of("q1", List.of(words)));
            var invitee = beans.getBean(Invitees.class).findById(of.getId()).orElseThrow();
            Response response;
            if (round.isAnonymous()) {
                response = Response.anonymous(invitee, answers, today);
            } else {
                response = Response.draft(invitee);
                response.save(answers, beans.getBean(Clock.class).instant(), null, false);
                response.send(beans.getBean(Questionnaires.class).findById(round.getQuestionnaireId()).orElseThrow().getContent(), today);
            }
            beans.getBean(Responses.class).save(response);
            invitee.answered(today);
        });
    }

    List<String> words(UUID round) {
        return call(() -> beans.getBean(JdbcClient.class)
                .sql("select answers -> 'q1' ->> 0 from response where round_id = ? and sent_on is not null")
                .param(round)
                .query(String.class)
                .list());
    }

    int count(String sql, UUID id) {
        return call(() -> beans.getBean(JdbcClient.class).sql(sql).param(id).query(Integer.class).single());
    }

    String address(String below) {
        return "/o/" + school.getSlug() + "/surveys" + below;
    }

    MvcTestResult get(Account as, String below) {
        return beans.getBean(MockMvcTester.class).get().uri(address(below)).with(SignIn.as(as)).exchange();
    }

    MvcTestResult get(String below) {
        return get(curator, below);
    }

    MvcTestResult post(Account as, String below, Map<String, String> form) {
        var request = beans.getBean(MockMvcTester.class).post().uri(address(below)).with(SignIn.as(as)).with(Csrf.asABrowser());
        form.forEach(request::param);
        return request.exchange();
    }

    MvcTestResult post(String below, Map<String, String> form) {
        return post(curator, below, form);
    }
}
