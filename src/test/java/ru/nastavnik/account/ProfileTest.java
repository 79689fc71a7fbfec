package ru.nastavnik.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.nastavnik.Csrf;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;
import ru.nastavnik.organization.Role;

@ApplicationTest
class ProfileTest {

    private static final String NEW_PASSWORD = "совсем другие слова";

    @Autowired
    Personas personas;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Test
    void detailsAreChangedAndSeenAtOnce() {
        var account = personas.withPassword(personas.curator(personas.school()));
        var session = signIn(account, Personas.PASSWORD);
        assertThat(details(session, account, "Черновикова Новая", "NEW-" + account.getEmail(), account.getVersion())).hasRedirectedUrl("/account");
        assertThat(accounts.findById(account.getId()).orElseThrow().getEmail()).isEqualTo("new-" + account.getEmail());
        assertThat(mvc.get().uri("/account").cookie(session)).bodyText().contains("Черновикова Новая</a>");
    }

    @Test
    void whatIsTakenOrMalformedComesBack() {
        var account = personas.withPassword(personas.curator(personas.school()));
        var other = personas.curator(personas.school());
        var session = signIn(account, Personas.PASSWORD);
        assertThat(details(session, account, "Имя", other.getEmail(), account.getVersion())).hasStatus(422).bodyText().contains("кто-то другой");
        assertThat(details(session, account, "Имя", "не адрес", account.getVersion())).hasStatus(422).bodyText().contains("не адрес");
        assertThat(details(session, account, "", account.getEmail(), account.getVersion())).hasStatus(422);
        assertThat(details(session, account, "Моё имя", account.getEmail(), account.getVersion() + 7))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Моё имя", "name=\"version\" value=\"" + account.getVersion() + "\"");
    }

    @Test
    void extraFieldsChangeNothing() {
        var account = personas.withPassword(personas.curator(personas.school()));
        var session = signIn(account, Personas.PASSWORD);
        mvc.post().uri("/account").with(Csrf.asABrowser()).cookie(session)
                .param("name", "Имя").param("email", account.getEmail()).param("version", "" + account.getVersion())
                .param("administrator", "true").param("passwordHash", "x").param("id", UUID.randomUUID().toString())
                .exchange();
        var current = accounts.findById(account.getId()).orElseThrow();
        assertThat(current.isAdministrator()).isFalse();
        assertThat(current.getPasswordHash()).isEqualTo(account.getPasswordHash());
    }

    @Test
    void aChangedPasswordSignsTheOtherDevicesOut() {
        var account = personas.withPassword(personas.curator(personas.school()));
        var here = signIn(account, Personas.PASSWORD);
        var there = signIn(account, Personas.PASSWORD);
        assertThat(password(here, "wrong", NEW_PASSWORD)).hasStatus(422).bodyText().contains("введён неверно");
        assertThat(password(here, Personas.PASSWORD, "password")).hasStatus(422).bodyText().contains("подбирают первым");
        assertThat(password(here, Personas.PASSWORD, NEW_PASSWORD)).hasRedirectedUrl("/account");
        assertThat(mvc.get().uri("/account").cookie(there)).hasRedirectedUrl("/login");
        assertThat(mvc.get().uri("/account").cookie(here)).hasStatusOk();
        assertThat(signIn(account, NEW_PASSWORD)).isNotNull();
        assertThat(signIn(account, Personas.PASSWORD)).isNull();
    }

    @Test
    void signedOutEverywhereIsSignedOutEverywhere() {
        var account = personas.withPassword(personas.curator(personas.school()));
        var other = personas.withPassword(personas.curator(personas.school()));
        var here = signIn(account, Personas.PASSWORD);
        var there = signIn(account, Personas.PASSWORD);
        var elsewhere = signIn(other, Personas.PASSWORD);
        assertThat(mvc.post().uri("/account/sign-out").with(Csrf.asABrowser()).cookie(here)).hasRedirectedUrl("/login?signed-out");
        assertThat(mvc.get().uri("/account").cookie(here)).hasRedirectedUrl("/login");
        assertThat(mvc.get().uri("/account").cookie(there)).hasRedirectedUrl("/login");
        assertThat(mvc.get().uri("/account").cookie(elsewhere)).as("somebody else").hasStatusOk();
    }

    @Test
    void theStartLeadsToOnesWork() {
        var school = personas.school();
        var curator = personas.curator(school);
        assertThat(start(curator)).hasRedirectedUrl("/o/" + school.getSlug());
        assertThat(start(personas.mentor(school))).hasRedirectedUrl("/o/" + school.getSlug() + "/my");
        assertThat(start(personas.administrator())).hasRedirectedUrl("/organizations");
        assertThat(start(personas.stranger())).hasStatusOk().bodyText().contains("никуда не пригласили");
        var second = personas.school();
        personas.join(curator, second, Role.MENTOR);
        assertThat(start(curator))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/o/" + school.getSlug() + "\"", "href=\"/o/" + second.getSlug() + "/my\"");
    }

    private MvcTestResult start(Account account) {
        return mvc.get().uri("/").with(SignIn.as(account)).exchange();
    }

    private Cookie signIn(Account account, String password) {
        return mvc.post().uri("/login").with(Csrf.asABrowser()).param("username", account.getEmail()).param("password", password).exchange()
                .getResponse()
                .getCookie("nastavnik");
    }

    private MvcTestResult details(Cookie session, Account account, String name, String email, int version) {
        return mvc.post().uri("/account").with(Csrf.asABrowser()).cookie(session)
                .param("name", name)
                .param("email", email)
                .param("signInName", account.getSignInName())
                .param("version", Integer.toString(version))
                .exchange();
    }

    private MvcTestResult password(Cookie session, String current, String password) {
        return mvc.post().uri("/account/password").with(Csrf.asABrowser()).cookie(session)
                .param("current", current)
                .param("password", password)
                .param("repeat", password)
                .exchange();
    }
}
