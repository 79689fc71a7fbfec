package ru.nastavnik.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.Standing;

@ApplicationTest
class RegisterWaitsTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Personas personas;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    People people;

    @Autowired
    Mentors mentors;

    @Autowired
    Mentees mentees;

    @Test
    void theCuratorIsAskedForConsentsAndThePsychologistForThoseWithoutAPair() {
        var school = personas.school();
        Standing.job(school).run(() -> transaction.executeWithoutResult(status -> {
            mentors.save(new Mentor(people.save(RegistersPersistenceTest.teacher()), RegistersPersistenceTest.TODAY));
            var mentee = new Mentee(people.save(RegistersPersistenceTest.pupil()), RegistersPersistenceTest.TODAY);
            mentee.ask(List.of(new Request("химия", RequestSource.SELF)), List.of());
            mentees.save(mentee);
        }));
        assertThat(start(school, Role.CURATOR)).hasStatusOk().bodyText()
                .contains("Взять согласия у 1 наставника", "Взять согласия у 1 наставляемого", "1 наставляемый ждёт пару", "/mentees?consent=MISSING");
        Standing.job(school).run(() -> transaction.executeWithoutResult(status -> {
            mentees.save(Mentee.applying(people.save(RegistersPersistenceTest.pupil()), RegistersPersistenceTest.TODAY));
            mentees.save(Mentee.applying(people.save(RegistersPersistenceTest.pupil()), RegistersPersistenceTest.TODAY));
        }));
        assertThat(start(school, Role.CURATOR)).bodyText().contains("Подтвердить участие: 2 наставляемых", "/mentees?state=APPLIED");
        assertThat(start(school, Role.PSYCHOLOGIST)).hasStatusOk().bodyText().contains("1 наставляемый ждёт пару").doesNotContain("Взять согласия");
        assertThat(start(school, Role.COUNCIL)).hasStatusOk().bodyText().contains("ничего не ждёт");
        assertThat(start(personas.school(), Role.CURATOR)).hasStatusOk().bodyText().contains("ничего не ждёт");
    }

    private MvcTestResult start(Organization organization, Role role) {
        return mvc.get().uri("/o/" + organization.getSlug()).with(SignIn.as(personas.member(organization, role))).exchange();
    }
}
