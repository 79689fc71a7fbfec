package ru.nastavnik.people;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Csrf;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;
import ru.nastavnik.Statements;
import ru.nastavnik.account.Account;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Standing;

/** A school's registers and their curator, who goes from page to page as with a browser: what a session remembers is there on the next. */
@ApplicationTest
abstract class Registers {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Personas personas;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Statements statements;

    @Autowired
    People people;

    @Autowired
    Mentees mentees;

    @Autowired
    Mentors mentors;

    @Autowired
    MentoringForms forms;

    @Autowired
    Consents consents;

    @Autowired
    Lives lives;

    Organization school;
    Account curator;

    private Cookie session;

    @BeforeEach
    void found() {
        school = personas.school();
        curator = personas.curator(school);
    }

    <T> T in(Supplier<T> work) {
        return Standing.job(school).call(() -> transaction.execute(status -> work.get()));
    }

    UUID pupil(String surname, String name, LocalDate birth, String schoolClass, String representative) {
        return in(() -> mentees.save(new Mentee(
                        people.save(new Person(
                                new PersonName(surname, name, null), Birth.on(birth), Sex.MALE, new Occupied(Occupation.PUPIL, null, schoolClass, null),
                                new Contacts(null, null, representative, null))),
                        LocalDate.now()))
                .getId());
    }

    UUID personOf(UUID mentee) {
        return in(() -> mentees.findById(mentee).orElseThrow().getPerson().getId());
    }

    /** What the page says. */
    String page(String address) {
        var result = get(address).exchange();
        assertThat(result).as(address).hasStatusOk();
        return text(result);
    }

    static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Where a form has led. */
    MvcTestResult follow(MvcTestResult answer) {
        String address = answer.getResponse().getRedirectedUrl();
        assertThat(address).as("a redirect").isNotNull();
        return new Sent(mvc.get().uri(address).with(SignIn.as(curator))).exchange();
    }

    Sent get(String address) {
        return new Sent(mvc.get().uri(at(address)).with(SignIn.as(curator)));
    }

    /** By somebody else, in a browser of their own. */
    MockMvcRequestBuilder get(String address, Account as) {
        return mvc.get().uri(at(address)).with(SignIn.as(as));
    }

    Sent post(String address) {
        return new Sent(mvc.post().uri(at(address)).with(SignIn.as(curator)).with(Csrf.asABrowser()));
    }

    String at(String address) {
        return "/o/" + school.getSlug() + address;
    }

    /** A request of the curator's browser. */
    final class Sent {

        private MockMvcRequestBuilder request;

        private Sent(MockMvcRequestBuilder request) {
            this.request = session == null ? request : request.cookie(session);
        }

        Sent param(String name, String... values) {
            request = request.param(name, values);
            return this;
        }

        Sent params(MultiValueMap<String, String> parameters) {
            request = request.params(parameters);
            return this;
        }

        MvcTestResult exchange() {
            var result = request.exchange();
            var fresh = result.getResponse().getCookie("nastavnik");
            session = fresh == null ? session : fresh;
            return result;
        }
    }
}
