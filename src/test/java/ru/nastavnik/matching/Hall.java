package ru.nastavnik.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
import ru.nastavnik.organization.Standing;
import ru.nastavnik.pairing.Period;
import ru.nastavnik.people.Birth;
import ru.nastavnik.people.Contacts;
import ru.nastavnik.people.Mentee;
import ru.nastavnik.people.Mentees;
import ru.nastavnik.people.Mentor;
import ru.nastavnik.people.MentoringForms;
import ru.nastavnik.people.Mentors;
import ru.nastavnik.people.Occupation;
import ru.nastavnik.people.Occupied;
import ru.nastavnik.people.People;
import ru.nastavnik.people.Person;
import ru.nastavnik.people.PersonName;
import ru.nastavnik.people.Request;
import ru.nastavnik.people.RequestSource;
import ru.nastavnik.people.Sex;

/** A school with mentors and mentees who look for one another, as the tests of matching need it. */
class Hall {

    final Organization school;
    final Account curator;
    final LocalDate today;
    private final BeanFactory beans;

    Hall(BeanFactory beans) {
        this.beans = beans;
        this.school = beans.getBean(Personas.class).school();
        this.curator = beans.getBean(Personas.class).curator(school);
        this.today = school.today(beans.getBean(Clock.class));
    }

    /** A pupil of fourteen. */
    Mentee mentee(String surname, String... topics) {
        return call(() -> {
            var mentee = new Mentee(
                    beans.getBean(People.class).save(new Person(
                            new PersonName(surname, "Пётр", "Ильич"), Birth.on(today.minusYears(14).minusDays(1)), Sex.MALE,
                            new Occupied(Occupation.PUPIL, null, "8 «А»", null), new Contacts(null, null, null, null))),
                    today);
            mentee.ask(Stream.of(topics).map(topic -> new Request(topic, RequestSource.SELF)).toList(), List.of());
            return beans.getBean(Mentees.class).save(mentee);
        });
    }

    /** A trained teacher. */
    Mentor mentor(String surname, int capacity, String... competences) {
        Mentor saved = call(() -> {
            var mentor = new Mentor(
                    beans.getBean(People.class).save(new Person(
                            new PersonName(surname, "Анна", "Борисовна"), null, Sex.FEMALE, new Occupied(Occupation.TEACHER, null, null, "учитель"),
                            new Contacts(null, null, null, null))),
                    today);
            mentor.offer(List.of(competences), null, null, null, null, capacity, List.of());
            return beans.getBean(Mentors.class).save(mentor);
        });
        run(() -> jdbc().sql("update mentor set state = 'TRAINED' where id = ?").param(saved.getId()).update());
        return saved;
    }

    /** Inside {@link #run}. */
    void bar(Mentee mentee, Mentor mentor) {
        beans.getBean(Bars.class).save(new Bar(
                mentee.getPerson().getId(), mentor.getPerson().getId(), Bar.Ground.RELATIVE, null, beans.getBean(Clock.class).instant(), curator.getId(),
                "Куратор"));
    }

    /** The mentee, or the mentor, has said how many mentors, or how many mentees at least, they would have. */
    void state(UUID person, Side side, int mentorsWanted, int smallestGroup) {
        run(() -> {
            var stated = new PersonalConditions(person, side);
            stated.state(Conditions.NONE, mentorsWanted, smallestGroup);
            beans.getBean(ConditionsOfPeople.class).save(stated);
        });
    }

    /** A round of teachers and pupils till the end of the programme year. */
    UUID round() {
        return round(form());
    }

    UUID round(UUID... forms) {
        return call(() -> beans.getBean(MatchingRounds.class)
                .save(new MatchingRound("Осень", Set.of(forms), Period.restOfProgrammeYear(today)))
                .getId());
    }

    UUID form() {
        return form("учитель — ученик");
    }

    UUID form(String name) {
        return call(() -> beans.getBean(MentoringForms.class).findAll().stream()
                .filter(form -> form.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getId());
    }

    int version(UUID round) {
        return call(() -> beans.getBean(MatchingRounds.class).findById(round).orElseThrow().getVersion());
    }

    /** Inside {@link #run} or {@link #call}. */
    MatchingRound find(UUID round) {
        return beans.getBean(MatchingRounds.class).findById(round).orElseThrow();
    }

    Variant solve(UUID round) {
        int version = version(round);
        return call(() -> beans.getBean(Matching.class).solve(round, version, "Куратор"));
    }

    JdbcClient jdbc() {
        return beans.getBean(JdbcClient.class);
    }

    <T> T call(Supplier<T> work) {
        return Standing.job(school).call(() -> beans.getBean(TransactionTemplate.class).execute(status -> work.get()));
    }

    void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    MvcTestResult get(Account as, String below) {
        return beans.getBean(MockMvcTester.class).get().uri("/o/" + school.getSlug() + "/matching" + below).with(SignIn.as(as)).exchange();
    }

    MvcTestResult get(String below) {
        return get(curator, below);
    }

    MvcTestResult post(Account as, String below, Map<String, ?> form) {
        var request = beans.getBean(MockMvcTester.class).post().uri("/o/" + school.getSlug() + "/matching" + below)
                .with(SignIn.as(as)).with(Csrf.asABrowser());
        form.forEach((name, value) -> request.param(name, value.toString()));
        return request.exchange();
    }

    MvcTestResult post(String below, Map<String, ?> form) {
        return post(curator, below, form);
    }
}
