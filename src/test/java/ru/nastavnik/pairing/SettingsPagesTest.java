package ru.nastavnik.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.nastavnik.Csrf;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;
import ru.nastavnik.account.Account;
import ru.nastavnik.people.Occupation;

@ApplicationTest
class SettingsPagesTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Personas personas;

    @Autowired
    MentoringKinds kinds;

    @Autowired
    MentoringModels models;

    School school;
    Account curator;

    @BeforeEach
    void found() {
        school = new School(beans);
        curator = personas.curator(school.organization);
    }

    @Test
    void theOrganizationAddsAFormOfItsOwn() {
        assertThat(post("/settings/forms", "name", "выпускник — ученик", "mentors", "ALUMNUS", "mentors", "PARENT", "mentees", "PUPIL"))
                .hasStatus3xxRedirection();
        assertThat(school.form("выпускник — ученик").getMentors()).containsExactlyInAnyOrder(Occupation.ALUMNUS, Occupation.PARENT);
        assertThat(get(curator, "/settings/forms")).hasStatusOk().bodyText().contains("выпускник — ученик", "опытный педагог — молодой специалист", "скоростное");
        assertThat(post("/settings/forms", "name", "учитель — ученик", "mentors", "TEACHER", "mentees", "PUPIL"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Такое название уже есть");
        assertThat(post("/settings/forms", "name", " ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("mentors-error", "mentees-error", "name-error");
    }

    @Test
    void aFormIsRenamedAndALostUpdateIsSaid() {
        var form = school.form("учитель — ученик");
        String path = "/settings/forms/" + form.getId();
        assertThat(get(curator, path)).hasStatusOk().bodyText().contains("учитель &mdash; ученик", "name=\"version\" value=\"0\"")
                .doesNotContain("Запись уже изменил");
        assertThat(post(path, "version", "0", "name", "педагог и ученик", "mentors", "TEACHER", "mentees", "PUPIL")).hasStatus3xxRedirection();
        assertThat(post(path, "version", "0", "name", "учитель и ученик", "mentors", "TEACHER", "mentees", "PUPIL"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("педагог и ученик", "учитель и ученик", "name=\"version\" value=\"1\"");
    }

    @Test
    void modelsAndKindsAreAddedAndRenamed() {
        UUID form = school.form("учитель — учитель").getId();
        String path = "/settings/forms/" + form + "/models";
        assertThat(get(curator, path + "/new")).hasStatusOk().bodyText().contains("учитель — учитель");
        assertThat(post(path, "name", "химик и химик")).hasStatus3xxRedirection();
        MentoringModel model = school.call(() -> models.findByFormIdOrderByPosition(form).get(0));
        assertThat(get(curator, path + "/" + model.getId())).hasStatusOk().bodyText().contains("химик и химик").doesNotContain("Запись уже изменил");
        assertThat(post(path + "/" + model.getId(), "version", "0", "name", "химик и биолог")).hasStatus3xxRedirection();
        assertThat(post(path + "/" + model.getId(), "version", "0", "name", "физик и биолог"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("химик и биолог", "физик и биолог");

        assertThat(get(curator, "/settings/kinds/new")).hasStatusOk();
        assertThat(post("/settings/kinds", "name", "выездное", "count", "GROUP")).hasStatus3xxRedirection();
        MentoringKind kind = school.call(() -> kinds.findAllByOrderByPosition().get(7));
        assertThat(kind.getRhythmDays()).isNull();
        assertThat(get(curator, "/settings/kinds/" + kind.getId())).hasStatusOk().bodyText().contains("выездное", "двое и больше");
        assertThat(post("/settings/kinds/" + kind.getId(), "version", "0", "name", "выездное", "rhythmDays", "30", "count", "ANY"))
                .hasStatus3xxRedirection();
        assertThat(post("/settings/kinds/" + kind.getId(), "version", "0", "name", "выездное", "rhythmDays", "60", "count", "ANY"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("раз в 30 дней", "value=\"60\"");
    }

    @Test
    void onlyTheCuratorOfTheSchoolChangesItsLists() {
        assertThat(get(personas.director(school.organization), "/settings/forms")).hasStatus(HttpStatus.FORBIDDEN);
        var other = new School(beans);
        UUID theirs = other.form("учитель — ученик").getId();
        assertThat(get(curator, "/settings/forms/" + theirs)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/settings/forms/" + theirs, "version", "0", "name", "чужая", "mentors", "TEACHER", "mentees", "PUPIL"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/settings/forms/" + theirs + "/models", "name", "чужая")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult get(Account reader, String path) {
        return mvc.get().uri(address(path)).with(SignIn.as(reader)).exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = mvc.post().uri(address(path)).with(Csrf.asABrowser()).with(SignIn.as(curator));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String address(String path) {
        return "/o/" + school.organization.getSlug() + path;
    }
}
