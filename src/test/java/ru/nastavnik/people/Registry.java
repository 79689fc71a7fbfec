package ru.nastavnik.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.Csrf;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;
import ru.nastavnik.account.Account;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.Standing;

/** A school with a curator, and its people as the tests of their lives need them. */
class Registry {

    final Organization school;
    final Account curator;
    final LocalDate today;
    private final BeanFactory beans;

    Registry(BeanFactory beans) {
        this.beans = beans;
        this.school = beans.getBean(Personas.class).school();
        this.curator = beans.getBean(Personas.class).curator(school);
        this.today = school.today(beans.getBean(Clock.class));
    }

    Account member(Role role) {
        return beans.getBean(Personas.class).member(school, role);
    }

    /** A candidate who entered ten days ago. */
    UUID mentor() {
        return call(() -> {
            var mentor = new Mentor(beans.getBean(People.class).save(RegistersPersistenceTest.teacher()), today.minusDays(10));
            mentor.offer(List.of(), null, null, null, null, 3, List.of());
            return beans.getBean(Mentors.class).save(mentor).getId();
        });
    }

    /** A confirmed mentee who entered ten days ago. */
    UUID mentee(String... topics) {
        return call(() -> {
            var mentee = new Mentee(beans.getBean(People.class).save(RegistersPersistenceTest.pupil()), today.minusDays(10));
            mentee.ask(List.of(topics).stream().map(topic -> new Request(topic, RequestSource.SELF)).toList(), List.of());
            return beans.getBean(Mentees.class).save(mentee).getId();
        });
    }

    /** Past the table of steps: as if it had been so for long. */
    void put(UUID mentee, MenteeState state) {
        run(() -> beans.getBean(Mentees.class).findById(mentee).orElseThrow().become(state));
    }

    MenteeState stateOfMentee(UUID id) {
        return call(() -> beans.getBean(Mentees.class).findById(id).orElseThrow().getState());
    }

    MentorState stateOfMentor(UUID id) {
        return call(() -> beans.getBean(Mentors.class).findById(id).orElseThrow().getState());
    }

    List<LifeHistory.Step> history(Participant<?> card) {
        return call(() -> beans.getBean(LifeHistory.class).of(card));
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

    MvcTestResult get(Account as, String address) {
        return visit(as, "/o/" + school.getSlug() + address);
    }

    /** In whichever school. */
    MvcTestResult visit(Account as, String uri) {
        return beans.getBean(MockMvcTester.class).get().uri(uri).with(SignIn.as(as)).exchange();
    }

    MvcTestResult post(Account as, String address, Map<String, String> form) {
        var request = beans.getBean(MockMvcTester.class).post().uri("/o/" + school.getSlug() + address).with(SignIn.as(as)).with(Csrf.asABrowser());
        form.forEach(request::param);
        return request.exchange();
    }

    MvcTestResult get(String address) {
        return get(curator, address);
    }

    MvcTestResult post(String address, Map<String, String> form) {
        return post(curator, address, form);
    }
}
