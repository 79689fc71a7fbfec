package ru.nastavnik.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Csrf;
import ru.nastavnik.Listeners;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;
import ru.nastavnik.account.Account;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.Mentees;
import ru.nastavnik.people.Mentors;
import ru.nastavnik.people.Occupation;
import ru.nastavnik.people.People;
import ru.nastavnik.people.Person;

/** A curator with lists, who takes them from step to step by the pages. */
@ApplicationTest
abstract class Lists {

    static final String HEADING = "№\tФИО\tДата рождения\tКласс\tТелефон\tЗапрос\tИсточник\n";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Personas personas;

    @Autowired
    Listeners listeners;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    Mentees mentees;

    @Autowired
    Mentors mentors;

    Organization school;
    Account curator;

    @BeforeEach
    void found() {
        school = personas.school();
        curator = personas.curator(school);
    }

    static String rows(int count, String schoolClass) {
        var list = new StringBuilder(HEADING);
        for (int i = 0; i < count; i++) {
            String name = "Образцов" + (char) ('а' + i / 900) + (char) ('а' + i / 30 % 30) + (char) ('а' + i % 30);
            list.append("%d\t%s Пётр Ильич\t%s\t%s\t\tхимия\tродители\n".formatted(i + 1, name, LocalDate.of(2010, 1, 1).plusDays(i), schoolClass));
        }
        return list.toString();
    }

    UUID receive(ImportKind kind, String text) {
        return receive(kind, kind == ImportKind.MENTEES ? Occupation.PUPIL : Occupation.TEACHER, text);
    }

    UUID receive(ImportKind kind, Occupation occupation, String text) {
        var answer = post("/imports/new/" + kind, "occupation", occupation.name(), "state", "ACTIVE", "text", text);
        assertThat(answer).hasStatus(HttpStatus.FOUND);
        return UUID.fromString(answer.getResponse().getRedirectedUrl().replaceAll(".*/imports/|/columns", ""));
    }

    UUID check(ImportKind kind, String text) {
        return check(receive(kind, text));
    }

    UUID check(UUID id) {
        String[] columns = jdbc(() -> jdbc.sql("select heading_row || ',' || array_to_string(columns, ',') from import where id = ?").param(id).query(String.class).single())
                .split(",", -1);
        var parameters = new String[columns.length * 2];
        parameters[0] = "heading";
        parameters[1] = columns[0];
        for (int i = 1; i < columns.length; i++) {
            parameters[2 * i] = "column-" + (i - 1);
            parameters[2 * i + 1] = columns[i];
        }
        assertThat(post("/imports/" + id + "/columns", parameters)).hasStatus(HttpStatus.FOUND);
        return id;
    }

    UUID applied(ImportKind kind, String text) {
        var id = check(kind, text);
        apply(id);
        return id;
    }

    void apply(UUID id) {
        confirm(id);
        listeners.settle();
    }

    void confirm(UUID id) {
        assertThat(post("/imports/" + id + "/confirmation")).hasStatus(HttpStatus.FOUND);
    }

    /** The page that one comes to when a list is taken back. */
    String undone(UUID id) {
        var cookie = post("/imports/" + id + "/undoing").getResponse().getCookie("nastavnik");
        var page = mvc.get().uri("/o/" + school.getSlug() + "/imports/" + id).cookie(cookie).with(SignIn.as(curator)).exchange();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    MvcTestResult page(UUID id) {
        return get("/imports/" + id);
    }

    MvcTestResult get(String path) {
        return mvc.get().uri("/o/" + school.getSlug() + path).with(SignIn.as(curator)).exchange();
    }

    MvcTestResult post(String path, String... parameters) {
        var request = mvc.post().uri("/o/" + school.getSlug() + path).with(Csrf.asABrowser()).with(SignIn.as(curator));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    Person person(String surname) {
        return inSchool(() -> people.findAll().stream().filter(one -> one.getName().surname().equals(surname)).findFirst().orElseThrow());
    }

    void withdraws(String surname) {
        assertThat(post("/people/" + person(surname).getId() + "/erasure", "asker", "REPRESENTATIVE", "paper", "заявление № 1")).hasStatus(HttpStatus.FOUND);
    }

    int count(String table) {
        return jdbc(() -> jdbc.sql("select count(*) from " + table).query(Integer.class).single());
    }

    <T> T jdbc(Supplier<T> work) {
        return inSchool(work);
    }

    <T> T inSchool(Supplier<T> work) {
        return Standing.job(school).call(() -> transaction.execute(status -> work.get()));
    }
}
