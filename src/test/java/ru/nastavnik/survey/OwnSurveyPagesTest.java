package ru.nastavnik.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Csrf;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;
import ru.nastavnik.Statements;
import ru.nastavnik.account.Account;
import ru.nastavnik.journal.Looks;
import ru.nastavnik.organization.Role;

/** Answering signed in. */
@ApplicationTest
class OwnSurveyPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Personas personas;

    @Autowired
    BeanFactory beans;

    @Autowired
    Statements statements;

    RoundDesk desk;
    Account mentee;
    UUID person;
    UUID round;
    UUID invitee;

    @BeforeEach
    void aMenteeIsAsked() {
        desk = new RoundDesk(beans, personas.school());
        person = desk.person("Ромашкин");
        mentee = personas.stranger();
        personas.join(mentee, desk.school, Role.MENTEE, person);
        round = desk.open(false, RoundDesk.TWO_SECTIONS);
        invitee = desk.invite(round, person, Side.MENTEE);
    }

    @Test
    void whatWaitsStandsOnTheOwnPageAndInTheList() {
        assertThat(get(mentee, "/my")).bodyText().contains("Ответьте на анкету «Как идут встречи»", "/my/surveys/" + invitee);
        assertThat(get(mentee, "/my/surveys")).hasStatusOk().bodyText().contains("Как идут встречи", "ждёт ответа", "вы отвечаете как наставляемый");
        answer(mentee, round.toString());
        assertThat(get(mentee, "/my/surveys")).bodyText().contains("отвечено", "можно изменить до").doesNotContain("ждёт ответа");
        assertThat(get(mentee, "/my")).bodyText().doesNotContain("Ответьте на анкету");
        desk.close(round);
        assertThat(get(mentee, "/my/surveys")).bodyText().contains("Как идут встречи").doesNotContain("/my/surveys/" + invitee);
    }

    @Test
    void whoIsAskedNothingIsToldSo() {
        assertThat(get(personas.mentor(desk.school), "/my/surveys")).hasStatusOk().bodyText().contains("Анкет для вас пока нет");
        assertThat(get(personas.member(desk.school, Role.PSYCHOLOGIST), "/my/surveys")).hasStatusOk().bodyText().contains("Анкет для вас пока нет");
    }

    @Test
    void theyAnswerSectionBySectionAndTheAccountIsNoted() {
        assertThat(get(mentee, "/my/surveys/" + round)).hasStatusOk().bodyText().contains("Раздел 1 из 2", "Ромашкин Лев");
        answer(mentee, round.toString());
        assertThat(get(mentee, "/my/surveys/" + round)).bodyText().contains("Спасибо, ответы отправлены", "Изменить ответы можно до", "останется в «Моих анкетах»").doesNotContain("по этой же ссылке");
        assertThat(desk.response(invitee)).satisfies(response -> {
            assertThat(response.isSent()).isTrue();
            assertThat(response.getEnteredBy()).isEqualTo(mentee.getId());
        });
    }

    @Test
    void aCuratorReflectsWithTheirAccount() {
        Account curator = personas.curator(desk.school);
        UUID own = desk.invite(round, curator);
        assertThat(get(curator, "")).bodyText().contains("Ответьте на анкету «Как идут встречи»");
        answer(curator, round.toString());
        assertThat(desk.response(own).isSent()).isTrue();
        assertThat(desk.response(invitee)).isNull();
    }

    @Test
    void whoIsAskedAsBothAnswersAsTheOneAfterTheOther() {
        UUID asMentor = desk.invite(round, person, Side.MENTOR);
        assertThat(get(mentee, "/my/surveys")).bodyText().contains("/my/surveys/" + invitee, "/my/surveys/" + asMentor);
        answer(mentee, asMentor.toString());
        answer(mentee, invitee.toString());
        assertThat(desk.response(asMentor).isSent()).isTrue();
        assertThat(desk.response(invitee).isSent()).isTrue();
    }

    @Test
    void nobodyOpensAnothers() {
        Account neighbour = personas.stranger();
        personas.join(neighbour, desk.school, Role.MENTEE, desk.person("Клеверов"));
        var elsewhere = personas.mentee(personas.school());
        for (UUID id : new UUID[] {round, invitee}) {
            assertThat(get(neighbour, "/my/surveys/" + id)).hasStatus(404);
            assertThat(get(personas.curator(desk.school), "/my/surveys/" + id)).hasStatus(404);
            assertThat(post(neighbour, "/my/surveys/" + id + "/sections/1", "a.mark", "8")).hasStatus(404);
            assertThat(post(neighbour, "/my/surveys/" + id + "/sending")).hasStatus(404);
            assertThat(get(elsewhere, "/my/surveys/" + id)).hasStatus(404);
        }
        assertThat(desk.response(invitee)).isNull();
    }

    @Test
    void onlyWhoSeesTheNamesOfPartnersIsInTheLogAsHavingSeenThem() {
        desk.invite(round, desk.person("Клеверов"), Side.MENTOR);
        String own = "/my/surveys/" + round;
        assertThat(get(mentee, own)).hasStatusOk().bodyText().doesNotContain("Клеверов");
        answer(mentee, round.toString());
        assertThat(get(mentee, own + "/check")).hasStatusOk();
        assertThat(post(mentee, own + "/sections/2", "base", shown(), "a.words", "Всё хорошо")).hasStatus(302);
        assertThat(looks()).isZero();
        assertThat(get(mentee, own + "?at=2")).bodyText().contains("Клеверов");
        assertThat(looks()).isEqualTo(1);
        assertThat(post(mentee, own + "/sections/2", "base", shown(), "a.whom", "чепуха")).hasStatus(422).bodyText().contains("Клеверов");
        assertThat(looks()).as("shown once more").isEqualTo(2);
    }

    /** What the page of the second section says of the answers that it shows. */
    private String shown() {
        return Written.seal(RoundDesk.TWO_SECTIONS.sections().get(1), desk.response(invitee).getAnswers());
    }

    private int looks() {
        Looks.write(beans);
        return desk.call(() -> beans.getBean(JdbcClient.class).sql("select count(*) from journal_entry where what = 'survey.journal.partners'").query(Integer.class).single());
    }

    @Test
    void theListTakesTheSameStatementsHoweverLongItIs() throws Exception {
        int few = statements.during(() -> get(mentee, "/my/surveys")).size();
        for (int i = 0; i < 4; i++) {
            desk.invite(desk.open(false, RoundDesk.TWO_SECTIONS), person, Side.MENTEE);
        }
        assertThat(statements.during(() -> get(mentee, "/my/surveys"))).hasSize(few);
    }

    /** The way in, the standing, the invitation held, the round with what was answered, the answer kept; a signed-in person's invitation is looked up before it is held. */
    @Test
    void savingASectionTakesFiveStatementsByLinkAndSixSignedIn() throws Exception {
        String link = "/s/" + desk.link(invitee) + "/sections/1";
        assertThat(mvc.post().uri(link).with(Csrf.asABrowser()).param("a.mark", "8")).hasStatus(302);
        String page = UUID.randomUUID().toString();
        assertThat(mvc.post().uri(link).with(Csrf.asABrowser()).param("page", page).param("a.mark", "8")).hasStatus(302);
        assertThat(statements.during(() -> assertThat(mvc.post().uri(link).with(Csrf.asABrowser()).param("page", page).param("a.mark", "7")).hasStatus(302))).hasSize(5);
        String own = "/my/surveys/" + round + "/sections/1";
        post(mentee, own, "page", page, "a.mark", "6");
        assertThat(statements.during(() -> assertThat(post(mentee, own, "page", page, "a.mark", "5")).hasStatus(302))).hasSize(6);
        assertThat(desk.response(invitee).getAnswers().one("mark")).contains("5");
    }

    private void answer(Account as, String id) {
        assertThat(post(as, "/my/surveys/" + id + "/sections/1", "a.mark", "8")).hasRedirectedUrl(address("/my/surveys/" + id + "?at=2"));
        assertThat(post(as, "/my/surveys/" + id + "/sending")).hasRedirectedUrl(address("/my/surveys/" + id));
    }

    private MvcTestResult get(Account as, String path) {
        return mvc.get().uri(address(path)).with(SignIn.as(as)).exchange();
    }

    private MvcTestResult post(Account as, String path, String... fields) {
        var request = mvc.post().uri(address(path)).with(SignIn.as(as)).with(Csrf.asABrowser());
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    private String address(String path) {
        return "/o/" + desk.school.getSlug() + path;
    }
}
