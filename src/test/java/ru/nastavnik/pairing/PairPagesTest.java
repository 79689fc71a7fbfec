package ru.nastavnik.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import ru.nastavnik.Statements;
import ru.nastavnik.account.Account;
import ru.nastavnik.people.Mentee;
import ru.nastavnik.people.Mentor;

@ApplicationTest
class PairPagesTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Personas personas;

    @Autowired
    Statements statements;

    @Autowired
    Pairing pairing;

    @Autowired
    Pairs pairs;

    School school;
    Account curator;
    Mentor mentor;
    Mentee mentee;

    @BeforeEach
    void found() {
        school = new School(beans);
        curator = personas.curator(school.organization);
        mentor = school.teacher("Примерова", 1);
        mentee = school.pupil("Образцов");
    }

    @Test
    void theListShowsWhoIsInWhichPairAndCostsTheSameForManyPairs() throws Exception {
        assertThat(get(curator, "/pairs")).hasStatusOk().bodyText().contains("Пар пока нет");
        form(mentor, mentee);
        assertThat(get(curator, "/pairs")).hasStatusOk().bodyText().contains("Примерова Анна Борисовна", "Образцов Пётр", "Предложена");
        var one = statements.during(() -> get(curator, "/pairs"));
        Mentor busy = school.teacher("Макетова", 30);
        for (char letter = 'а'; letter < 'к'; letter++) {
            form(busy, school.pupil("Черновиков" + letter));
        }
        var eleven = statements.during(() -> get(curator, "/pairs"));
        assertThat(eleven).hasSameSizeAs(one).hasSizeLessThan(12);
    }

    @Test
    void theListGoesOnAfterItsLastRow() {
        Mentor busy = school.teacher("Макетова", 30);
        for (int i = 0; i < PairLines.PAGE; i++) {
            form(busy, school.pupil("Черновиков" + (char) ('а' + i)));
        }
        Pair newest = form(mentor, mentee);
        assertThat(get(curator, "/pairs")).bodyText().contains("Примерова", "rel=\"next\"");
        assertThat(get(curator, "/pairs?after=" + newest.getId())).bodyText().contains("Макетова").doesNotContain("Примерова", "rel=\"next\"");
    }

    @Test
    void searchesByTheNameOfEitherSideWithoutPuttingItIntoTheAddress() {
        form(mentor, mentee);
        form(school.teacher("Макетова", 1), school.pupil("Ёлкин"));
        var sent = mvc.post()
                .uri(address("/pairs/search"))
                .param("words", "елкин")
                .param("state", "PROPOSED")
                .with(Csrf.asABrowser())
                .with(SignIn.as(curator))
                .exchange();
        assertThat(sent).hasStatus3xxRedirection().hasRedirectedUrl(address("/pairs?state=PROPOSED"));
        assertThat(mvc.get().uri(address("/pairs")).cookie(sent.getResponse().getCookie("nastavnik")).with(SignIn.as(curator)).exchange())
                .bodyText()
                .contains("Макетова")
                .doesNotContain("Примерова");
    }

    @Test
    void aPairIsFormedInTwoSteps() {
        var formId = school.form("учитель — ученик").getId();
        assertThat(get(curator, "/pairs/new?mentee=" + mentee.getId()))
                .hasStatusOk()
                .bodyText()
                .contains("учитель — ученик", "mentee=" + mentee.getId())
                .doesNotContain("педагог — педагог");
        assertThat(get(curator, "/pairs/new?form=" + formId + "&mentee=" + mentee.getId()))
                .hasStatusOk()
                .bodyText()
                .contains("Примерова Анна Борисовна", "Образцов Пётр Ильич", "свободно 1 из 1", "нет 2 согласий", "checked=\"checked\"")
                .doesNotContain("Запись уже изменил", "Модель");
        var formed = post("/pairs", "form", formId, "mentor", mentor.getId(), "mentees", mentee.getId(), "startsOn", "2026-11-22", "endsOn", "2027-05-31");
        assertThat(formed).hasStatus3xxRedirection();
        Pair pair = school.call(() -> pairs.findAll().get(0));
        assertThat(formed).hasRedirectedUrl(address("/pairs/" + pair.getId()));
        assertThat(get(curator, "/pairs/" + pair.getId()))
                .hasStatusOk()
                .bodyText()
                .contains("Примерова Анна Борисовна", "Образцов Пётр Ильич", "раз в 14 дней", "31 мая 2027", "Не хватает согласий")
                .contains("/people/" + mentee.getPerson().getId() + "/consents", "/people/" + mentor.getPerson().getId() + "/consents");
    }

    @Test
    void whatStandsAgainstAPairIsSaidAtItsFieldAndWhatWasTypedStays() {
        var formId = school.form("учитель — ученик").getId();
        Mentee second = school.pupil("Эскизов");
        var refused = post(
                "/pairs", "form", formId, "mentor", mentor.getId(), "mentees", mentee.getId(), "mentees", second.getId(),
                "startsOn", "2026-11-22", "endsOn", "2027-05-31", "goal", "подготовить проект");
        assertThat(refused)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Примерова Анна: свободно только 1 место", "mentees-error", "подготовить проект", "value=\"2027-05-31\"");
        assertThat(post("/pairs", "form", formId, "startsOn", "2027-11-22", "endsOn", "2027-05-31"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Окончание раньше начала", "mentor-error", "mentees-error");
        assertThat(post("/pairs", "form", formId, "startsOn", "31 февраля", "endsOn", "2027-05-31")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Введите дату");
        school.run(() -> assertThat(pairs.count()).isZero());
    }

    @Test
    void theListsOfPeopleAreNarrowedByWordsAndKeepWhomIChose() {
        var formId = school.form("учитель — ученик").getId();
        school.teacher("Макетова", 1);
        school.pupil("Эскизов");
        assertThat(post("/pairs/choice", "form", formId, "mentorWords", "макет", "menteeWords", "эскиз", "mentees", mentee.getId(), "goal", "проект"))
                .hasStatusOk()
                .bodyText()
                .contains("Макетова", "Эскизов", "Образцов", "проект")
                .doesNotContain("Примерова", "Проверьте, пожалуйста");
    }

    @Test
    void mentorsWithoutAFreePlaceAreNotOffered() {
        form(mentor, mentee);
        school.pupil("Эскизов");
        assertThat(get(curator, "/pairs/new?form=" + school.form("учитель — ученик").getId()))
                .bodyText()
                .doesNotContain("Примерова")
                .contains("уже в паре", "ждёт пары")
                .containsSubsequence("Эскизов", "Образцов");
    }

    @Test
    void aLostUpdateShowsBothVersions() {
        Pair pair = form(mentor, mentee);
        school.run(() -> pairing.amend(pair.getId(), pair.getVersion(), school.proposal(mentor, school.pupil("Макетов"))));
        var late = post(
                "/pairs/" + pair.getId(), "version", pair.getVersion(), "form", pair.getFormId(), "mentor", mentor.getId(), "mentees", mentee.getId(),
                "startsOn", "2026-11-22", "endsOn", "2027-08-31", "goal", "написать проект");
        assertThat(late).hasStatus(HttpStatus.CONFLICT).bodyText().contains("Макетов Пётр", "Образцов Пётр", "написать проект", "name=\"version\" value=\"1\"");
    }

    @Test
    void aProposedPairIsDissolvedAndOneInADecreeIsNot() {
        Pair pair = form(mentor, mentee);
        Pair bound = form(school.teacher("Макетова", 1), school.pupil("Эскизов"));
        school.run(() -> pairs.findById(bound.getId()).orElseThrow().enterDecree());
        assertThat(post("/pairs/" + pair.getId() + "/dissolution")).hasRedirectedUrl(address("/pairs"));
        assertThat(post("/pairs/" + bound.getId() + "/dissolution")).hasRedirectedUrl(address("/pairs/" + bound.getId()));
        school.run(() -> assertThat(pairs.findAll()).extracting(Pair::getId).containsExactly(bound.getId()));
        assertThat(post(
                        "/pairs/" + bound.getId(), "version", 1, "form", bound.getFormId(), "mentor", bound.getMentorId(), "mentees", mentee.getId(),
                        "startsOn", "2026-11-22", "endsOn", "2027-08-31"))
                .hasRedirectedUrl(address("/pairs/" + bound.getId()));
    }

    @Test
    void nothingOfAnotherSchoolIsFoundHere() {
        var other = new School(beans);
        Mentor theirMentor = other.teacher("Чужова", 1);
        Mentee theirMentee = other.pupil("Чужов");
        Proposal theirs = other.proposal(theirMentor, theirMentee);
        UUID theirPair = other.call(() -> pairing.form(theirs).getId());
        UUID ourForm = school.form("учитель — ученик").getId();
        for (String path : List.of(
                "/pairs/" + theirPair, "/pairs/" + theirPair + "/edit", "/pairs/new?mentor=" + theirMentor.getId(),
                "/pairs/new?mentee=" + theirMentee.getId(), "/pairs/new?form=" + theirs.form())) {
            assertThat(get(curator, path)).as(path).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(post("/pairs/" + theirPair + "/dissolution")).hasStatus(HttpStatus.NOT_FOUND);
        Object[][] foreign = {
            {ourForm, theirMentor.getId(), mentee.getId()}, {ourForm, mentor.getId(), theirMentee.getId()}, {theirs.form(), mentor.getId(), mentee.getId()}
        };
        for (Object[] ids : foreign) {
            assertThat(post("/pairs", "form", ids[0], "mentor", ids[1], "mentees", ids[2], "startsOn", "2026-11-22", "endsOn", "2027-05-31"))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void onlyTheCuratorForms() {
        Pair pair = form(mentor, mentee);
        Account director = personas.director(school.organization);
        assertThat(get(director, "/pairs/" + pair.getId())).hasStatusOk().bodyText().doesNotContain("/dissolution", "/edit");
        assertThat(get(director, "/pairs/new")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(personas.mentor(school.organization), "/pairs")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(personas.curator(new School(beans).organization), "/pairs")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private Pair form(Mentor by, Mentee... chosen) {
        Proposal proposal = school.proposal(by, chosen);
        return school.call(() -> pairing.form(proposal));
    }

    private MvcTestResult get(Account reader, String path) {
        return mvc.get().uri(address(path)).with(SignIn.as(reader)).exchange();
    }

    private MvcTestResult post(String path, Object... fields) {
        var request = mvc.post().uri(address(path)).with(Csrf.asABrowser()).with(SignIn.as(curator));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i].toString(), fields[i + 1].toString());
        }
        return request.exchange();
    }

    private String address(String path) {
        return "/o/" + school.organization.getSlug() + path;
    }
}
