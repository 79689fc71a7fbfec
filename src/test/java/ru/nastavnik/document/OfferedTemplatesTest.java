package ru.nastavnik.document;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.document.WordFile.p;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Csrf;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;
import ru.nastavnik.account.Account;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Standing;

/** A template of an authority serves all below it that bring none of their own. */
@ApplicationTest
class OfferedTemplatesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Personas personas;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Organization region;
    Organization town;
    Organization school;
    Account ofRegion;
    Account ofTown;
    Account ofSchool;

    @BeforeEach
    void found() {
        region = personas.authority();
        town = personas.authority();
        school = personas.schoolBelow(town);
        Standing.job(town).run(() -> transaction.executeWithoutResult(status ->
                jdbc.sql("update organization set parent_id = ? where id = ?").params(region.getId(), town.getId()).update()));
        ofRegion = personas.coordinator(region);
        ofTown = personas.coordinator(town);
        ofSchool = personas.curator(school);
    }

    @Test
    void itsOwnGoesBeforeTheNearestAuthoritysAndThatBeforeOurs() {
        assertThat(printed()).contains("ПРИКАЗ");
        upload(region, ofRegion, "Бланк области", 0);
        assertThat(printed()).isEqualTo("Бланк области 17");
        upload(town, ofTown, "Бланк города", 0);
        assertThat(printed()).isEqualTo("Бланк города 17");
        upload(school, ofSchool, "Бланк школы", 0);
        assertThat(printed()).isEqualTo("Бланк школы 17");
        assertThat(post(school, ofSchool, 1)).hasStatus(HttpStatus.FOUND);
        assertThat(printed()).isEqualTo("Бланк города 17");
        assertThat(post(town, ofTown, 1)).hasStatus(HttpStatus.FOUND);
        assertThat(printed()).isEqualTo("Бланк области 17");
    }

    @Test
    void aSchoolIsToldWhoseItPrintsOnAndCannotChangeIt() {
        upload(town, ofTown, "Бланк города", 0);
        assertThat(get(school, ofSchool, "")).hasStatusOk().bodyText().contains("от организации «Управление»").doesNotContain("??");
        assertThat(get(school, ofSchool, "/decree")).hasStatusOk().bodyText().contains("от организации «Управление»", "Скачать готовый").doesNotContain("??");
        assertThat(get(town, ofTown, "")).hasStatusOk().bodyText().contains("Организации ниже вашей печатают по вашим шаблонам", "бланк.docx");
        assertThat(post(school, ofSchool, 1)).hasStatus(HttpStatus.CONFLICT);
        assertThat(upload(school, ofSchool, "Бланк школы", 1)).hasStatus(HttpStatus.CONFLICT);
        assertThat(printed()).isEqualTo("Бланк города 17");
    }

    @Test
    void nobodyElseHasIt() {
        upload(town, ofTown, "Бланк города", 0);
        Organization other = personas.school();
        assertThat(sample(other, personas.curator(other))).contains("ПРИКАЗ").doesNotContain("Бланк");
        assertThat(sample(region, ofRegion)).as("not upwards").contains("ПРИКАЗ").doesNotContain("Бланк");
        for (Account stranger : List.of(ofSchool, ofRegion)) {
            assertThat(get(town, stranger, "")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(upload(town, stranger, "Чужой бланк", 1)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(post(town, stranger, 1)).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void oneThatFitsNoMoreGivesWayToTheNext() {
        upload(region, ofRegion, "Бланк области", 0);
        upload(town, ofTown, "Бланк города", 0);
        byte[] unfit = WordFile.of(p("{{прежнее_поле}}")).bytes();
        Standing.job(town).run(() -> transaction.executeWithoutResult(status ->
                jdbc.sql("update paper_template set content = ?, size = ?").params(unfit, unfit.length).update()));
        assertThat(printed()).isEqualTo("Бланк области 17");
        assertThat(get(town, ofTown, "/decree")).bodyText().contains("больше не подходит");
    }

    private String printed() {
        return sample(school, ofSchool);
    }

    private String sample(Organization at, Account account) {
        return WordFile.text(get(at, account, "/decree/sample?format=DOCX").getResponse().getContentAsByteArray());
    }

    private MvcTestResult get(Organization at, Account account, String path) {
        return mvc.get().uri("/o/" + at.getSlug() + "/settings/papers" + path).with(SignIn.as(account)).exchange();
    }

    private MvcTestResult post(Organization at, Account account, int version) {
        return mvc.post().uri("/o/" + at.getSlug() + "/settings/papers/decree/removal").param("version", "" + version).with(Csrf.asABrowser()).with(SignIn.as(account)).exchange();
    }

    private MvcTestResult upload(Organization at, Account account, String words, int version) {
        return mvc.post()
                .uri("/o/" + at.getSlug() + "/settings/papers/decree")
                .multipart()
                .file(new MockMultipartFile("template", "бланк.docx", "application/octet-stream", WordFile.of(p(words + " {{номер}}")).bytes()))
                .param("version", "" + version)
                .with(Csrf.asABrowser())
                .with(SignIn.as(account))
                .exchange();
    }
}
