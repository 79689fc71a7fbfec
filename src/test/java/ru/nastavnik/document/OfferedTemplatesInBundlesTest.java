package ru.nastavnik.document;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.document.WordFile.p;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Csrf;
import ru.nastavnik.Listeners;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;
import ru.nastavnik.account.Account;
import ru.nastavnik.decree.Desk;
import ru.nastavnik.organization.Organization;

/** What an authority offers is found behind the page, too, where the papers of a ZIP are made. */
@ApplicationTest
class OfferedTemplatesInBundlesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Personas personas;

    @Autowired
    BeanFactory beans;

    @Autowired
    Listeners listeners;

    @Autowired
    JdbcClient jdbc;

    Organization town;
    Account ofTown;
    Desk desk;
    UUID decree;

    @BeforeEach
    void found() {
        town = personas.authority();
        ofTown = personas.coordinator(town);
        desk = new Desk(beans, personas.schoolBelow(town));
        decree = desk.draft(desk.pair(), desk.pair(desk.teacher("Эскизова"), desk.pupil("Макетов"))).getId();
    }

    @Test
    void agreementsOfADecreeComeOnTheAuthoritysAndRatherOnItsOwn() throws IOException {
        post("/agreements/drafts", "decree", decree.toString());
        assertThat(agreements()).hasSize(2).allSatisfy(text -> assertThat(text).contains(desk.school.getFullName()).doesNotContain("Бланк"));
        upload(town, ofTown, "agreement", "Бланк города");
        assertThat(agreements()).containsExactly("Бланк города " + desk.school.getFullName(), "Бланк города " + desk.school.getFullName());
        upload(desk.school, desk.curator, "agreement", "Бланк школы");
        assertThat(agreements()).containsExactly("Бланк школы " + desk.school.getFullName(), "Бланк школы " + desk.school.getFullName());
    }

    @Test
    void consentsComeOnTheAuthoritysEachKindOnItsOwn() throws IOException {
        desk.run(() -> jdbc.sql("delete from consent where person_id in (select id from person where surname = 'Образцов')").update());
        upload(town, ofTown, "consent-personal-data", "Бланк города");
        List<String> offered = consents();
        assertThat(offered).hasSize(2).filteredOn(text -> text.equals("Бланк города " + desk.school.getFullName())).hasSize(1);
        assertThat(offered).filteredOn(text -> text.contains("Бланк")).as("the other kind is ours").hasSize(1);
        upload(desk.school, desk.curator, "consent-personal-data", "Бланк школы");
        assertThat(consents()).contains("Бланк школы " + desk.school.getFullName()).noneMatch(text -> text.contains("Бланк города"));
    }

    private List<String> agreements() throws IOException {
        return zip("/agreements/papers", "decree", decree.toString());
    }

    private List<String> consents() throws IOException {
        return zip("/consents/papers", "register", "");
    }

    /** @return what stands on each paper */
    private List<String> zip(String address, String field, String value) throws IOException {
        String made = post(address, field, value).getResponse().getRedirectedUrl();
        listeners.settle();
        var fetched = mvc.get().uri(made + "/zip").with(SignIn.as(desk.curator)).exchange();
        assertThat(fetched).hasStatusOk();
        var texts = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(fetched.getResponse().getContentAsByteArray()), StandardCharsets.UTF_8)) {
            while (zip.getNextEntry() != null) {
                texts.add(WordFile.text(zip.readAllBytes()));
            }
        }
        return texts;
    }

    private MvcTestResult post(String address, String field, String value) {
        var answer = mvc.post().uri("/o/" + desk.school.getSlug() + address).param(field, value).with(Csrf.asABrowser()).with(SignIn.as(desk.curator)).exchange();
        assertThat(answer).hasStatus(HttpStatus.FOUND);
        return answer;
    }

    private void upload(Organization at, Account account, String kind, String words) {
        assertThat(mvc.post()
                        .uri("/o/" + at.getSlug() + "/settings/papers/" + kind)
                        .multipart()
                        .file(new MockMultipartFile("template", "бланк.docx", "application/octet-stream", WordFile.of(p(words + " {{организация}}")).bytes()))
                        .param("version", "0")
                        .with(Csrf.asABrowser())
                        .with(SignIn.as(account)))
                .hasStatus(HttpStatus.FOUND);
    }
}
