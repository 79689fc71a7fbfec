package ru.nastavnik.survey;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.Personas;
import ru.nastavnik.account.Account;
import ru.nastavnik.organization.Organization;
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
import ru.nastavnik.questionnaire.Meaning;
import ru.nastavnik.questionnaire.Option;
import ru.nastavnik.questionnaire.Purpose;
import ru.nastavnik.questionnaire.Question;
import ru.nastavnik.questionnaire.QuestionKind;
import ru.nastavnik.questionnaire.Questionnaire;
import ru.nastavnik.questionnaire.Questionnaires;
import ru.nastavnik.questionnaire.Respondent;
import ru.nastavnik.questionnaire.Scale;
import ru.nastavnik.questionnaire.Section;
import ru.nastavnik.questionnaire.Wording;

/** A school that has asked, with what was answered, as the tests of the analysis need it. */
public class Polled {

    public final Organization school;
    public final Account curator;
    public final LocalDate today;
    private final BeanFactory beans;

    public Polled(BeanFactory beans) {
        this.beans = beans;
        var personas = beans.getBean(Personas.class);
        this.school = personas.school();
        this.curator = personas.curator(school);
        this.today = school.today(beans.getBean(Clock.class));
    }

    public static Question rating(String key, String measure) {
        return new Question(
                key, QuestionKind.RATING, Wording.of("Оценка " + key), null, true, null, null, Scale.ofTen(Wording.of("мало"), Wording.of("много")), null, measure, null);
    }

    public static Question question(String key, QuestionKind kind, Meaning meaning, String... options) {
        return new Question(
                key, kind, Wording.of("Вопрос " + key), null, false, null,
                List.of(options).stream().map(option -> new Option(option, Wording.of("Ответ " + option))).toList(), null, null, null, meaning);
    }

    public Round open(Purpose purpose, Respondent respondent, boolean anonymous, Question... questions) {
        return inSchool(() -> {
            var questionnaire = beans.getBean(Questionnaires.class).save(new Questionnaire(
                    Wording.of("Анкета"), purpose, respondent, new Content(List.of(new Section("s1", null, null, List.of(questions))))));
            questionnaire.publish(today);
            var round = new Round(questionnaire.getId(), "Опрос осени", today.getYear(), new AudienceChoice("mentees", null), anonymous, curator.getId());
            round.schedule(today, null, today.plusDays(7));
            round.open(Instant.now(), today);
            return beans.getBean(Rounds.class).save(round);
        });
    }

    public void close(Round round) {
        inSchool(() -> {
            beans.getBean(Rounds.class).findById(round.getId()).orElseThrow().close(Instant.now());
            return null;
        });
    }

    public UUID mentee(String surname) {
        return inSchool(() -> {
            var person = beans.getBean(People.class).save(new Person(
                    new PersonName(surname, "Пётр", "Макетович"), Birth.on(LocalDate.of(2012, 3, 8)), Sex.MALE, new Occupied(Occupation.PUPIL, null, "8 «А»", null), null));
            beans.getBean(Mentees.class).save(new Mentee(person, today));
            return person.getId();
        });
    }

    public UUID mentor(String surname, String... competences) {
        return inSchool(() -> {
            var person = beans.getBean(People.class).save(new Person(
                    new PersonName(surname, "Анна", "Борисовна"), null, Sex.FEMALE, new Occupied(Occupation.TEACHER, null, null, "учитель"),
                    new Contacts("+79120000000", null, null, null)));
            var mentor = new Mentor(person, today);
            mentor.offer(List.of(competences), null, null, null, null, 2, List.of());
            beans.getBean(Mentors.class).save(mentor);
            return person.getId();
        });
    }

    /** Answers by name. @return id of the response */
    public UUID answer(Round round, UUID person, Side side, String schoolClass, Map<String, List<String>> answers) {
        return inSchool(() -> {
            var invitee = beans.getBean(Invitees.class).save(new Invitee(
                    round.getId(), new Audience.Member(person, null, side, null, "учитель — ученик", schoolClass, "MALE", 2012)));
            if (round.isAnonymous()) {
                return beans.getBean(Responses.class).save(Response.anonymous(invitee, new Answers(answers), today)).getId();
            }
            var response = Response.draft(invitee);
            response.save(new Answers(answers), Instant.now(), null, false);
            response.send(beans.getBean(Questionnaires.class).findById(round.getQuestionnaireId()).orElseThrow().getContent(), today);
            return beans.getBean(Responses.class).save(response).getId();
        });
    }

    <T> T inSchool(Supplier<T> work) {
        return Standing.job(school).call(() -> beans.getBean(TransactionTemplate.class).execute(status -> work.get()));
    }
}
