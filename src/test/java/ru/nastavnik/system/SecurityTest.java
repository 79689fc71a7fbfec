package ru.nastavnik.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Personas;

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
}
