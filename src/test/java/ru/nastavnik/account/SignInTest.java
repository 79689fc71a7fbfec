package ru.nastavnik.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.nastavnik.Csrf;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Personas;

@ApplicationTest
class SignInTest {

    @Autowired
    Personas personas;

    @Autowired
    MockMvcTester mvc;

    private Account account;
    private String address = UUID.randomUUID().toString();

    @BeforeEach
    void somebody() {
        account = personas.withPassword(personas.curator(personas.school()));
    }

    @Test
    void oneSignsInByEmailOrSignInNameInAnyCase() {
        assertThat(signIn(account.getEmail(), Personas.PASSWORD)).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/");
        assertThat(signIn(" " + account.getSignInName().toUpperCase() + " ", Personas.PASSWORD)).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void theSessionCookieIsClosedToScripts() {
        var session = signIn(account.getEmail(), Personas.PASSWORD).getResponse().getCookie("nastavnik");
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() {
        String wrong = body(signIn("a." + account.getSignInName(), "wrong password"));
        String unknown = body(signIn(account.getSignInName(), "wrong password"));
        assertThat(wrong.replace("a." + account.getSignInName(), "…")).isEqualTo(unknown.replace(account.getSignInName(), "…"));
        assertThat(unknown).contains("не подходят").contains(account.getSignInName()).doesNotContain("wrong password");
    }

    @Test
    void anUnknownNameCostsAsMuchTimeAsAWrongPassword() {
        long wrong = time(account.getSignInName());
        long unknown = time("nobody-" + UUID.randomUUID());
        // a hash costs tens of milliseconds, all the rest a few
        assertThat((double) unknown / wrong).isBetween(0.3, 3.3);
    }

    @Test
    void anAccountWithoutAPasswordLetsNobodyIn() {
        var fresh = personas.curator(personas.school());
        assertThat(signIn(fresh.getEmail(), "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(signIn(fresh.getEmail(), "nobody")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aStrangersGuessesSlowTheNameButNotTheOwnersOwnBrowser() {
        Cookie device = signIn(account.getEmail(), Personas.PASSWORD).getResponse().getCookie("nastavnik-device");
        address = "stranger";
        for (int i = 0; i < Limit.NAME.free; i++) {
            signIn(account.getEmail(), "guess " + i);
        }
        var slowed = signIn(account.getEmail(), Personas.PASSWORD);
        assertThat(slowed).hasStatus(HttpStatus.TOO_MANY_REQUESTS).containsHeader("Retry-After");
        assertThat(body(slowed)).contains("Слишком много").contains(account.getEmail());
        address = "owner";
        assertThat(signIn(account.getEmail(), Personas.PASSWORD, device)).hasStatus(HttpStatus.FOUND);
        assertThat(signIn(account.getEmail(), Personas.PASSWORD, new Cookie("nastavnik-device", "x".repeat(43))))
                .as("a made-up device")
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS);
    }

    @Test
    void withoutATokenNothingIsSignedIn() {
        assertThat(mvc.post().uri("/login").param("username", account.getEmail()).param("password", Personas.PASSWORD))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aSessionFromBeforeTheSignInIsNotKept() {
        var first = signIn(account.getEmail(), Personas.PASSWORD).getResponse().getCookie("nastavnik");
        var second = signIn(account.getEmail(), Personas.PASSWORD, first).getResponse().getCookie("nastavnik");
        assertThat(second.getValue()).isNotEqualTo(first.getValue());
        assertThat(mvc.get().uri("/account").cookie(first)).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/login");
        assertThat(mvc.get().uri("/account").cookie(second)).hasStatusOk();
    }

    @Test
    void signedOutIsSignedOut() {
        var session = signIn(account.getEmail(), Personas.PASSWORD).getResponse().getCookie("nastavnik");
        assertThat(mvc.post().uri("/logout").with(Csrf.asABrowser()).cookie(session)).hasRedirectedUrl("/login?signed-out");
        assertThat(mvc.get().uri("/account").cookie(session)).hasRedirectedUrl("/login");
    }

    @Test
    void onlyThePathOfASavedAddressIsBelieved() {
        assertThat(SavedPage.of("http://localhost/o/school/pairs?page=2")).isEqualTo("/o/school/pairs?page=2");
        assertThat(SavedPage.of("https://elsewhere.example/o/school")).isEqualTo("/o/school");
        assertThat(SavedPage.of("https://elsewhere.example//evil.example")).isEqualTo("/");
        assertThat(SavedPage.of("javascript:alert(1)")).isEqualTo("/");
        assertThat(SavedPage.of("http:// bad")).isEqualTo("/");
    }

    private long time(String name) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            long start = System.nanoTime();
            signIn(name, "wrong password");
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }

    private MvcTestResult signIn(String name, String password, Cookie... cookies) {
        var request = mvc.post().uri("/login").with(Csrf.asABrowser()).with(from -> {
            from.setRemoteAddr(address);
            return from;
        });
        if (cookies.length > 0) {
            request.cookie(cookies);
        }
        return request.param("username", name).param("password", password).exchange();
    }

    /** Without the CSRF token, which differs each time. */
    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
