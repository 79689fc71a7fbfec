package ru.nastavnik.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.nastavnik.Csrf;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;
import ru.nastavnik.account.Account;

@ApplicationTest
class OrganizationPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Personas personas;

    @Autowired
    Organizations organizations;

    Account administrator;

    @BeforeEach
    void installation() {
        administrator = personas.administrator();
    }

    @Test
    void theTreeShowsWhatStandsBelowWhom() {
        var city = personas.authority();
        var school = personas.schoolBelow(city);
        assertThat(get("/organizations")).hasStatusOk().bodyText()
                .contains("муниципальный орган управления", "/organizations/" + school.getId(), "/organizations/new?parent=" + city.getId())
                .doesNotContain("/organizations/new?parent=" + school.getId());
    }

    @Test
    void onlyAdministratorsSeeIt() {
        var curator = personas.curator(personas.school());
        assertThat(mvc.get().uri("/organizations").with(SignIn.as(curator))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/organizations/new").with(SignIn.as(curator))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(founding("Школа № 5").with(SignIn.as(curator))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void anEmptyAddressIsMadeOfTheShortNameAndTheNextStepsAreShown() {
        String name = "Лицей " + UUID.randomUUID().toString().substring(0, 6);
        var created = founding(name).with(SignIn.as(administrator)).exchange();
        String slug = Slug.suggest(name);
        assertThat(created).hasStatus3xxRedirection().hasRedirectedUrl("/o/" + slug + "/settings");
        assertThat(get("/o/" + slug + "/settings")).hasStatusOk().bodyText()
                .contains("Открыть и начать учебный год", "Внести численность", "Пригласить куратора", "Пригласить руководителя", "Открыть 20");
        // a second one of that name finds another address
        assertThat(founding(name).with(SignIn.as(administrator))).hasRedirectedUrl("/o/" + slug + "-2/settings");
    }

    @Test
    void aTakenAddressComesBackAtItsFieldWithEverythingTyped() {
        var taken = personas.school();
        assertThat(founding("Гимназия на Камской").param("slug", taken.getSlug()).with(SignIn.as(administrator)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("slug-error", "Этот адрес уже занят", "Гимназия на Камской");
    }

    @Test
    void belowACityThereIsNoRegionAndBelowASchoolNothing() {
        var city = personas.authority();
        assertThat(get("/organizations/new?parent=" + city.getId())).hasStatusOk().bodyText()
                .contains("детский сад", city.getShortName(), "Екатеринбург, UTC+5")
                .doesNotContain("региональный орган управления");
        assertThat(founding("Край", OrganizationKind.REGION).param("parent", city.getId().toString()).with(SignIn.as(administrator)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("kind-error");
        assertThat(get("/organizations/new?parent=" + personas.school().getId())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/organizations/" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void kindParentAndAddressStayWhateverIsSent() {
        var school = personas.school();
        assertThat(change(school).param("slug", "hacked").param("kind", "REGION").param("parent", personas.authority().getId().toString()))
                .hasRedirectedUrl("/organizations");
        assertThat(organizations.findById(school.getId())).hasValueSatisfying(changed -> {
            assertThat(changed.getShortName()).isEqualTo("Лицей");
            assertThat(changed.getHeadPost()).isEqualTo("заведующий");
            assertThat(changed.getSlug()).isEqualTo(school.getSlug());
            assertThat(changed.getKind()).isEqualTo(OrganizationKind.SCHOOL);
            assertThat(changed.getParentId()).isNull();
        });
    }

    @Test
    void aLostUpdateShowsBothAndKeepsWhatWasTyped() {
        var school = personas.school();
        assertThat(change(school)).hasStatus3xxRedirection();
        assertThat(change(school, "Лицей города Образцова")).hasStatus(HttpStatus.CONFLICT).bodyText()
                .contains("Запись уже изменил кто-то другой", "Полное название", "Полный лицей", "Лицей города Образцова", "name=\"version\" value=\"1\"");
    }

    private MockMvcRequestBuilder change(Organization school) {
        return change(school, "Полный лицей");
    }

    private MockMvcRequestBuilder change(Organization school, String fullName) {
        return mvc.post().uri("/organizations/" + school.getId()).with(SignIn.as(administrator)).with(Csrf.asABrowser())
                .param("version", "0").param("shortName", "Лицей").param("headPost", "заведующий").param("timeZone", "Asia/Omsk")
                .param("fullName", fullName);
    }

    private MockMvcRequestBuilder founding(String name) {
        return founding(name, OrganizationKind.SCHOOL);
    }

    private MockMvcRequestBuilder founding(String name, OrganizationKind kind) {
        return mvc.post().uri("/organizations").with(Csrf.asABrowser())
                .param("kind", kind.name()).param("shortName", name).param("fullName", name).param("timeZone", "Europe/Moscow");
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(SignIn.as(administrator)).exchange();
    }
}
