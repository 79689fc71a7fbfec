package ru.nastavnik.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Csrf;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;

@ApplicationTest
class FrameTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Personas personas;

    /** The address of a form that came back takes forms only. */
    @Test
    void theSwitchesOfAFormThatCameBackLeadToWhereItWasSentFrom() {
        var school = personas.school();
        String settings = "/o/" + school.getSlug() + "/settings";
        var refused = mvc.post()
                .uri(settings)
                .with(SignIn.as(personas.curator(school)))
                .with(Csrf.asABrowser())
                .param("version", "0")
                .header("Referer", "http://localhost" + settings + "?year=2026")
                .exchange();
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("name=\"back\" value=\"" + settings + "?year=2026\"");
        var strange = mvc.post().uri(settings).with(SignIn.as(personas.curator(school))).with(Csrf.asABrowser()).header("Referer", "ht tp://").exchange();
        assertThat(strange).hasStatus4xxClientError();
    }
}
