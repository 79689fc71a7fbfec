package ru.nastavnik.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;

@ApplicationTest
class SecurityTest {

    @Autowired
    Personas personas;

    @Autowired
    MockMvcTester mvc;

    @Test
    void whoeverIsNotSignedInIsSentToSignInAndComesBackAfterwards() {
        var result = mvc.get().uri("/o/{slug}/probe", personas.school().getSlug()).exchange();
        assertThat(result).hasStatus(HttpStatus.FOUND).hasHeader(HttpHeaders.LOCATION, "/login");
        assertThat(result).cookies().containsCookie("REDIRECT_URI");
        assertThat(result.getRequest().getSession(false)).isNull();
    }

    @Test
    void aPictureIsNeverThePageToComeBackTo() {
        assertThat(mvc.get().uri("/assets/none.png")).cookies().doesNotContainCookie("REDIRECT_URI");
        assertThat(mvc.get().uri("/favicon.ico")).cookies().doesNotContainCookie("REDIRECT_URI");
    }

    @Test
    void everyAnswerCarriesTheHeaders() {
        var curator = personas.curator(personas.school());
        isGuarded(mvc.get().uri("/login").exchange());
        isGuarded(mvc.get().uri("/account").with(SignIn.as(curator)).exchange());
        isGuarded(mvc.get().uri("/account").exchange()); // a redirect
        isGuarded(mvc.get().uri("/o/no-such-school").with(SignIn.as(curator)).exchange()); // 404
        isGuarded(mvc.get().uri("/organizations").with(SignIn.as(curator)).exchange()); // 403
        isGuarded(mvc.post().uri("/logout").exchange()); // no token: 403
        isGuarded(mvc.get().uri("/assets/none.png").exchange());
    }

    @Test
    void aRequestThatTheFirewallRefusesIsABadOne() {
        var refused = mvc.get().uri(URI.create("/o/a;b/c")).exchange();
        assertThat(refused).hasStatus(HttpStatus.BAD_REQUEST);
        isGuarded(refused);
    }

    @Test
    void onlyOverAnEncryptedConnectionDoesABrowserLearnToStayWithIt() {
        assertThat(mvc.get().uri("/login")).doesNotContainHeader("Strict-Transport-Security");
        assertThat(mvc.get().uri("/login").secure(true)).containsHeader("Strict-Transport-Security");
    }

    @Test
    void pagesAreNotKept() {
        assertThat(mvc.get().uri("/login")).hasHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Test
    void organizationsAreForAdministrators() {
        assertThat(mvc.get().uri("/organizations").with(SignIn.as(personas.director(personas.school())))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/organizations").with(SignIn.as(personas.administrator())).exchange().getResponse().getStatus())
                .isNotEqualTo(HttpStatus.FORBIDDEN.value());
    }

    private static void isGuarded(MvcTestResult answer) {
        assertThat(answer)
                .headers()
                .hasHeaderSatisfying("Content-Security-Policy", policies -> assertThat(policies)
                        .singleElement()
                        .asString()
                        .startsWith("default-src 'none'")
                        .doesNotContain("unsafe"))
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("X-Frame-Options", "DENY")
                .hasValue("Referrer-Policy", "same-origin")
                .hasValue("Cross-Origin-Opener-Policy", "same-origin")
                .containsHeader("Permissions-Policy");
    }
}
