package ru.nastavnik.decree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
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
import ru.nastavnik.organization.Role;
import ru.nastavnik.people.ConsentKind;

@ApplicationTest
class DecreePagesTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Personas personas;

    @Autowired
    Statements statements;

    Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(beans);
    }

    @Test
    void aCuratorDraftsOutOfTheProposedPairs() {
        UUID first = desk.pair(desk.teacher("Примерова"), desk.pupil("Образцов"));
        UUID second = desk.pair(desk.teacher("Эскизова"), desk.pupil("Черновиков"));
        assertThat(get(desk.curator, "/new")).hasStatusOk().bodyText().contains("Примерова Анна", "Черновиков Пётр").containsPattern("checked=\"checked\"[^>]*>[\\s\\S]*checked=\"checked\"");

        var drafted = post(desk.curator, "", "pairs", first, "pairs", second);
        Decree decree = desk.call(() -> beans.getBean(Decrees.class).findAll().get(0));
        assertThat(drafted).hasStatus(HttpStatus.FOUND).hasRedirectedUrl(address("/" + decree.getId()));
        assertThat(get(desk.curator, "/" + decree.getId()))
                .hasStatusOk()
                .bodyText()
                .contains("Проект приказа", "Закрепить наставником Примерову Анну Борисовну (учитель химии) за Образцовым Петром Ильичом (8 «А»)", "Подать на подпись");
        assertThat(get(desk.curator, "")).hasStatusOk().bodyText().contains("Проект приказа", "проект", desk.curator.getName());
    }

    @Test
    void nothingToDraftSaysWhatToDoFirst() {
        assertThat(get(desk.curator, "/new")).hasStatusOk().bodyText().contains("Включать в приказ пока некого", "/pairs/new");
        assertThat(post(desk.curator, "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        desk.pair();
        assertThat(post(desk.curator, "")).bodyText().contains("Выберите хотя бы один вариант", "id=\"errors\"");
    }

    @Test
    void aPairThatAnotherCuratorTookIsSaid() {
        UUID taken = desk.pair();
        desk.draft(taken);
        desk.pair();
        assertThat(post(desk.curator, "", "pairs", taken)).hasStatus(HttpStatus.CONFLICT).bodyText().contains("уже включили в другой приказ");
    }

    @Test
    void pairsArePutInAndTakenOut() {
        UUID pair = desk.pair();
        UUID added = desk.pair(desk.teacher("Эскизова"), desk.pupil("Черновиков"));
        UUID id = desk.draft(pair).getId();
        assertThat(get(desk.curator, "/" + id)).bodyText().contains("Добавить пары (1)");
        assertThat(post(desk.curator, "/" + id + "/pairs", "pairs", added, "version", 0)).hasStatus(HttpStatus.FOUND);
        assertThat(post(desk.curator, "/" + id + "/pairs/" + pair + "/removal", "version", 1)).hasStatus(HttpStatus.FOUND);
        assertThat(desk.decree(id).getPairs()).containsExactly(added);
        assertThat(post(desk.curator, "/" + id + "/pairs/" + added + "/removal", "version", 1)).hasStatus(HttpStatus.CONFLICT).bodyText().contains("тем временем изменились");
        assertThat(post(desk.curator, "/" + id + "/pairs/" + added + "/removal", "version", 2)).hasStatus(HttpStatus.FOUND);
        assertThat(get(desk.curator, "/" + id)).hasStatusOk().bodyText().contains("не осталось пар").doesNotContain("/submission");
        assertThat(post(desk.curator, "/" + id + "/submission", "version", 3)).hasStatus(HttpStatus.CONFLICT);
        assertThat(post(desk.curator, "/" + id + "/discarding", "version", 3)).hasRedirectedUrl(address(""));
        assertThat(get(desk.curator, "/" + id)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void goesToTheDirectorAndBackAndIsApproved() {
        UUID id = desk.draft(desk.pair()).getId();
        assertThat(post(desk.curator, "/" + id + "/submission", "version", 0)).hasRedirectedUrl(address("/" + id));
        assertThat(get(desk.director, "/" + id)).hasStatusOk().bodyText().contains("Утвердить приказ", "Вернуть куратору", "1 пара или группа начнёт");
        assertThat(get(desk.curator, "/" + id)).hasStatusOk().bodyText().contains("на подписи").doesNotContain("/approval", "/submission", "/removal");

        assertThat(post(desk.director, "/" + id + "/return", "version", 1, "remark", " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Заполните это поле", "id=\"errors\"", "open=\"open\"");
        assertThat(post(desk.director, "/" + id + "/return", "version", 1, "remark", "я".repeat(2_001))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(desk.director, "/" + id + "/return", "version", 1, "remark", "Проверьте <срок>")).hasStatus(HttpStatus.FOUND);
        assertThat(get(desk.curator, "/" + id)).hasStatusOk().bodyText().contains("Проверьте &lt;срок&gt;", "возвращён", "Подать на подпись");

        assertThat(post(desk.curator, "/" + id + "/submission", "version", 2)).hasStatus(HttpStatus.FOUND);
        assertThat(post(desk.director, "/" + id + "/approval", "version", 3, "seal", desk.seal(id), "password", Personas.PASSWORD)).hasRedirectedUrl(address("/" + id));
        assertThat(get(desk.director, "/" + id)).hasStatusOk().bodyText().contains("Приказ № 1 от", "утверждён").doesNotContain("/approval");
        assertThat(get(desk.curator, "")).hasStatusOk().bodyText().contains("Приказ № 1 от");
        assertThat(post(desk.director, "/" + id + "/approval", "version", 3, "seal", desk.seal(id), "password", Personas.PASSWORD)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void theDirectorMustHaveReadWhatIsApproved() {
        UUID id = desk.submitted(desk.pair()).getId();
        assertThat(post(desk.director, "/" + id + "/approval", "version", 1, "seal", "0", "password", Personas.PASSWORD)).hasStatus(HttpStatus.CONFLICT).bodyText().contains("прочитайте и решите ещё раз");
        assertThat(post(desk.director, "/" + id + "/approval", "version", 0, "seal", desk.seal(id), "password", Personas.PASSWORD)).hasStatus(HttpStatus.CONFLICT);
        assertThat(post(desk.director, "/" + id + "/approval", "version", 1)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void saysWhoseConsentIsMissingAndLinksToIt() {
        var mentee = desk.pupil("Черновиков");
        UUID id = desk.submitted(desk.pair(desk.teacher("Примерова"), mentee)).getId();
        UUID person = mentee.getPerson().getId();
        desk.withdraw(person, ConsentKind.PERSONAL_DATA);
        String link = "/o/" + desk.school.getSlug() + "/people/" + person + "/consents";
        assertThat(post(desk.director, "/" + id + "/approval", "version", 1, "seal", desk.seal(id), "password", Personas.PASSWORD))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Приказ не утверждён: нет согласий", "Черновиков Пётр Ильич", link, "на обработку персональных данных")
                .doesNotContain("на участие в программе и пару");
        assertThat(post(desk.director, "/" + id + "/return", "version", 1, "remark", "Нет согласия")).hasStatus(HttpStatus.FOUND);
        assertThat(post(desk.curator, "/" + id + "/submission", "version", 2))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Приказ не подан: нет согласий", link);
    }

    @Test
    void printsADraftAsADraftAndAnOrderAsAnOrder() {
        UUID id = desk.submitted(desk.pair()).getId();
        assertThat(get(desk.director, "/" + id + "/print")).hasStatusOk().bodyText().contains("ПРОЕКТ", "ПРИКАЗ", "№ ______", "ПРИКАЗЫВАЮ:");
        desk.approve(id);
        assertThat(get(desk.curator, "/" + id + "/print"))
                .hasStatusOk()
                .bodyText()
                .contains(desk.school.getFullName(), "ПРИКАЗ", " г.", "№ 1", "Директор", desk.director.getName(), "lang=\"ru\"")
                .doesNotContain("ПРОЕКТ");
        assertThat(mvc.get().uri(address("/" + id + "/print")).header("Accept-Language", "en").with(SignIn.as(desk.curator)).exchange())
                .bodyText()
                .contains("Закрепить наставником Примерову Анну Борисовну");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"MENTOR", "MENTEE", "PSYCHOLOGIST"})
    void thoseWhoMayNotReadDecreesDoNot(Role role) {
        UUID id = desk.submitted(desk.pair()).getId();
        Account member = personas.member(desk.school, role);
        for (String page : List.of("", "/new", "/" + id, "/" + id + "/print")) {
            assertThat(get(member, page)).as(page).hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    void eachMayOnlyWhatTheRoleAllows() {
        UUID id = desk.submitted(desk.pair()).getId();
        Account council = personas.member(desk.school, Role.COUNCIL);
        assertThat(get(council, "/" + id)).hasStatusOk().bodyText().doesNotContain("/approval", "/submission", "/discarding");
        for (Account account : List.of(council, desk.curator)) {
            assertThat(post(account, "/" + id + "/approval", "version", 1, "seal", desk.seal(id))).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(post(account, "/" + id + "/return", "version", 1, "remark", "Нет")).hasStatus(HttpStatus.FORBIDDEN);
        }
        for (Account account : List.of(council, desk.director)) {
            assertThat(get(account, "/new")).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(post(account, "", "pairs", UUID.randomUUID())).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(post(account, "/" + id + "/submission", "version", 1)).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(post(account, "/" + id + "/discarding", "version", 1)).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(post(account, "/" + id + "/pairs", "version", 1)).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(desk.decree(id).getState()).isEqualTo(DecreeState.SUBMITTED);
    }

    @Test
    void anotherSchoolsDecreeIsNotThere() {
        Desk other = new Desk(beans);
        UUID theirs = other.submitted(other.pair()).getId();
        for (String page : List.of("/" + theirs, "/" + theirs + "/print")) {
            assertThat(get(desk.curator, page)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(mvc.get().uri("/o/" + other.school.getSlug() + "/decrees" + page).with(SignIn.as(desk.curator)).exchange()).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(post(desk.director, "/" + theirs + "/approval", "version", 1, "seal", other.seal(theirs))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(desk.director, "/" + theirs + "/return", "version", 1, "remark", "Нет")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(desk.curator, "/" + theirs + "/discarding", "version", 1)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(desk.curator, "", "pairs", other.pair())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(other.decree(theirs).getState()).isEqualTo(DecreeState.SUBMITTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/%s/pairs", "/%s/pairs/%s/removal", "/%s/submission", "/%s/discarding", "/%s/approval", "/%s/return"})
    void nothingChangesWithoutAToken(String path) {
        UUID id = desk.submitted(desk.pair()).getId();
        for (Account account : List.of(desk.curator, desk.director)) {
            assertThat(mvc.post().uri(address(path.formatted(id, id))).param("version", "1").with(SignIn.as(account)).exchange()).hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    void extraFieldsChangeNothing() {
        UUID id = desk.submitted(desk.pair()).getId();
        assertThat(post(desk.director, "/" + id + "/return", "version", 1, "remark", "Нет", "state", "APPROVED", "number", 77, "decree.state", "APPROVED"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(desk.decree(id).getState()).isEqualTo(DecreeState.RETURNED);
        assertThat(desk.decree(id).getApproval()).isEmpty();
    }

    @Test
    void anAuthorityReadsNumbersBelowAndNoNames() {
        var authority = personas.authority();
        Desk below = new Desk(beans, personas.schoolBelow(authority));
        UUID id = below.submitted(below.pair()).getId();
        below.approve(id);
        desk.approve(desk.submitted(desk.pair()).getId());
        Account coordinator = personas.coordinator(authority);
        String list = "/o/" + authority.getSlug() + "/decrees";
        var read = mvc.get().uri(list).with(SignIn.as(coordinator)).exchange();
        assertThat(read).hasStatusOk().bodyText().contains("Школа № 1", "№ 1").doesNotContain("Примеров", "Образцов ", below.director.getName());
        assertThat(read.getResponse().getContentAsByteArray()).asString(StandardCharsets.UTF_8).containsOnlyOnce("№ 1</td>");
        assertThat(mvc.get().uri(list + "/" + id).with(SignIn.as(coordinator)).exchange()).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/o/" + below.school.getSlug() + "/decrees").with(SignIn.as(coordinator)).exchange()).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void pagesCostTheSameForManyPairsAndDecrees() throws Exception {
        UUID small = desk.submitted(desk.pair()).getId();
        int card = statements.during(() -> get(desk.director, "/" + small)).size();
        int list = statements.during(() -> get(desk.director, "")).size();
        UUID big = desk.submitted(desk.pair(), desk.pair(desk.teacher("Эскизова"), desk.pupil("Образцов"), desk.pupil("Макетов")), desk.pair()).getId();
        assertThat(get(desk.director, "/" + big)).hasStatusOk();
        assertThat(statements.during(() -> get(desk.director, "/" + big))).hasSize(card).hasSizeLessThan(18);
        assertThat(statements.during(() -> get(desk.director, ""))).hasSize(list).hasSizeLessThan(8);
    }

    @Test
    void theListGoesOnAfterItsLastRow() {
        UUID oldest = desk.draft(desk.pair()).getId();
        UUID second = desk.draft(desk.pair()).getId();
        for (int i = 0; i < DecreeList.PAGE - 1; i++) {
            desk.draft(desk.pair());
        }
        assertThat(get(desk.curator, "")).hasStatusOk().bodyText().contains("after=" + second, "rel=\"next\"").doesNotContain("/decrees/" + oldest);
        assertThat(get(desk.curator, "?after=" + second)).hasStatusOk().bodyText().contains("/decrees/" + oldest).doesNotContain("rel=\"next\"");
    }

    private MvcTestResult get(Account account, String path) {
        return mvc.get().uri(address(path)).with(SignIn.as(account)).exchange();
    }

    private MvcTestResult post(Account account, String path, Object... parameters) {
        var request = mvc.post().uri(address(path)).with(Csrf.asABrowser()).with(SignIn.as(account));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i].toString(), parameters[i + 1].toString());
        }
        return request.exchange();
    }

    private String address(String path) {
        return "/o/" + desk.school.getSlug() + "/decrees" + path;
    }
}
