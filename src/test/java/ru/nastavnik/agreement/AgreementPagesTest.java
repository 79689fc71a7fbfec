package ru.nastavnik.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Csrf;
import ru.nastavnik.Listeners;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;
import ru.nastavnik.Statements;
import ru.nastavnik.account.Account;
import ru.nastavnik.account.Standings;
import ru.nastavnik.account.WaitsForMe.Waiting;
import ru.nastavnik.decree.Desk;
import ru.nastavnik.pairing.PairLines;
import ru.nastavnik.people.Eraser.Subject;
import ru.nastavnik.people.Mentee;
import ru.nastavnik.people.Mentor;
import ru.nastavnik.people.PersonName;

/** From the draft to the end, and what other rooms learn of it. */
@ApplicationTest
class AgreementPagesTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agreements agreements;

    @Autowired
    Standings standings;

    @Autowired
    AgreementWaits waits;

    @Autowired
    AgreementRequirement requirement;

    @Autowired
    AgreementEraser eraser;

    @Autowired
    AgreementSettings settings;

    @Autowired
    Statements statements;

    @Autowired
    Listeners listeners;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    Desk desk;
    Mentor mentor;
    Mentee mentee;
    UUID pair;

    @BeforeEach
    void open() {
        desk = new Desk(beans);
        mentor = desk.teacher("Примерова");
        mentee = desk.pupil("Образцов");
        pair = desk.pair(mentor, mentee);
    }

    @Test
    void aDraftBeginsWithTheListAndTheStandardDuties() throws Exception {
        assertThat(get("/agreements")).hasStatusOk().bodyText().contains("Образцов Пётр Ильич", "нет соглашения", "/agreements/new?pair=" + pair);
        assertThat(get("/agreements/new?pair=" + pair + "&mentee=" + mentee.getId()))
                .hasStatusOk()
                .bodyText()
                .contains("помочь наставляемому освоиться в коллективе", "заботиться о безопасности наставляемого", "Примерова Анна Борисовна и Образцов Пётр Ильич");
        UUID id = draft();
        Agreement drafted = find(id);
        assertThat(drafted.getMonths()).isEqualTo(9);
        assertThat(Clauses.lines(drafted.getClauses().tasks())).containsExactly("передать опыт", "готовиться к олимпиаде");
        assertThat(get("/agreements/" + id)).hasStatusOk().bodyText().contains("готовиться к олимпиаде", "Законный представитель наставляемого");
    }

    @Test
    void sentTwiceItMakesOneDraft() {
        draft();
        assertThat(post("/agreements", drafted())).hasStatus(HttpStatus.FOUND);
        assertThat(count("select count(*) from agreement")).isOne();
    }

    @Test
    void badInputComesBackToItsFields() {
        assertThat(post("/agreements", "pair=" + pair, "mentee=" + mentee.getId(), "months=99", "further= ; "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Выберите или впишите хотя бы одну задачу", "href=\"#months\"", "href=\"#mentorDuties\"");
        UUID id = draft();
        assertThat(post("/agreements/" + id + "/issue", "number=", "dated=2001-01-01", "version=0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Дата слишком далеко");
        assertThat(get("/agreements/new?pair=" + pair)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void punctuationAloneSaysNothing() {
        String[] form = drafted();
        form[5] = "mentorDuties= ; ";
        form[3] = "further=готовиться к олимпиаде";
        assertThat(post("/agreements", form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("href=\"#mentorDuties\"", "Напишите словами", "готовиться к олимпиаде");
        UUID id = draft();
        form[0] = "version=0";
        assertThat(post("/agreements/" + id, form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Напишите словами");
    }

    @Test
    void whereThereIsNoTaskTheDraftBeginsWithoutOne() {
        jdbcRun("update agreement_task set archived = true");
        jdbcRun("update pair set goal = null");
        assertThat(get("/agreements/new?pair=" + pair + "&mentee=" + mentee.getId())).hasStatusOk().bodyText().contains("помогать наставляемому и поддерживать его");
        UUID decree = desk.draft(pair).getId();
        var refused = post("/agreements/drafts", "decree=" + decree);
        assertThat(refused).hasStatus(HttpStatus.FOUND);
        assertThat(flash(refused)).containsEntry("flash", "agreement.drafted.left").containsEntry("flashOf", 1);
        jdbcRun("update pair set goal = '" + "готовиться к олимпиаде ".repeat(40) + "'");
        jdbcRun("update agreement_task set archived = false, name = repeat(name, 60)");
        assertThat(flash(post("/agreements/drafts", "decree=" + decree))).as("too long").containsEntry("flash", "agreement.drafted.left");
        jdbcRun("update agreement_task set name = id::text");
        assertThat(flash(post("/agreements/drafts", "decree=" + decree))).containsEntry("flash", "agreement.drafted.all");
        assertThat(flash(post("/agreements/drafts", "decree=" + decree))).containsEntry("flash", "agreement.drafted.none");
    }

    @Test
    void theGoalStandsAmongTheTasksAsTheyDo() {
        jdbcRun("update pair set goal = 'Дойти до областного этапа'");
        assertThat(get("/agreements/new?pair=" + pair + "&mentee=" + mentee.getId())).hasStatusOk().bodyText().contains("дойти до областного этапа").doesNotContain("Дойти до");
        jdbcRun("update pair set goal = 'ЕГЭ на отлично'");
        assertThat(get("/agreements/new?pair=" + pair + "&mentee=" + mentee.getId())).hasStatusOk().bodyText().contains("ЕГЭ на отлично");
    }

    @Test
    void isSignedByAllAndThenInForce() {
        UUID id = issued("7");
        assertThat(waiting()).singleElement().satisfies(one -> assertThat(one.message()).isEqualTo("agreement.waits.unsigned"));
        post("/agreements/" + id + "/signatures", "version=1", "signedOn=" + desk.today, "signers=MENTOR", "signers=MENTEE");
        assertThat(find(id).getState()).isEqualTo(AgreementState.SIGNING);
        assertThat(post("/agreements/" + id + "/signatures", "version=2", "signedOn=" + desk.today, "signers=MENTEE_REPRESENTATIVE"))
                .as("nobody knows who that is")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Напишите, кто подписал");
        post(
                "/agreements/" + id + "/signatures", "version=2", "signedOn=" + desk.today, "signers=MENTEE_REPRESENTATIVE",
                "menteeRepresentative=Образцова Вера Ильинична");
        Agreement signed = find(id);
        assertThat(signed.getState()).isEqualTo(AgreementState.SIGNED);
        assertThat(signed.getEndsOn()).isEqualTo(desk.today.plusMonths(9).minusDays(1));
        assertThat(signed.getSigners()).allSatisfy(signer -> assertThat(signer.enteredBy()).isEqualTo(desk.curator.getId()));
        assertThat(waiting()).isEmpty();
        post("/agreements/" + id + "/copies", "version=3");
        assertThat(get("/agreements/" + id)).bodyText().contains("действует", "Образцова Вера Ильинична", "оба выданы");
        assertThat(get("/pairs/" + pair)).hasStatusOk().bodyText().contains("Соглашение действует: Образцов Пётр", "Согласия: Примерова Анна", "Дополнительная работа наставника не оформлена");
    }

    @Test
    void aNumberServesOnceAYearAndAStaleFormChangesNothing() {
        issued("7");
        Mentee other = desk.pupil("Макетов");
        UUID second = draft(desk.pair(desk.teacher("Эскизова"), other), other);
        post("/agreements/" + second + "/issue", "version=0", "number=7", "dated=" + desk.today);
        assertThat(find(second).getState()).isEqualTo(AgreementState.DRAFT);
        post("/agreements/" + second + "/issue", "version=5", "number=8", "dated=" + desk.today);
        assertThat(find(second).getState()).isEqualTo(AgreementState.DRAFT);
        assertThat(get("/agreements/" + second)).bodyText().contains("value=\"8\"");
    }

    @Test
    void goesOnAndEnds() {
        UUID id = signed();
        assertThat(post("/agreements/" + id + "/extension", "version=2", "more=40", "agreedOn=" + desk.today)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        post("/agreements/" + id + "/extension", "version=2", "more=3", "agreedOn=" + desk.today);
        assertThat(find(id).getEndsOn()).isEqualTo(desk.today.plusMonths(12).minusDays(1));
        assertThat(post("/agreements/" + id + "/ending", "version=3", "ending=BREACH_BY_MENTOR", "endedOn=" + desk.today.minusDays(1), "reason="))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("внутри срока");
        post("/agreements/" + id + "/ending", "version=3", "ending=BREACH_BY_MENTOR", "endedOn=" + desk.today, "reason=не приходил");
        assertThat(get("/agreements/" + id)).bodyText().contains("из-за нарушений наставника", "не приходил");
        draft();
        assertThat(count("select count(*) from agreement")).as("a new one may follow").isEqualTo(2);
    }

    @Test
    void anEndThatIsNotedAheadLeavesItInForceUntilThen() {
        UUID id = signed();
        LocalDate last = desk.today.plusDays(40);
        var noted = post("/agreements/" + id + "/ending", "version=2", "ending=BOTH", "endedOn=" + last, "reason=семья переезжает");
        assertThat(flash(noted)).containsEntry("flash", "agreement.ended.ahead");
        assertThat(get("/agreements/" + id)).bodyText().contains("class=\"mark done\">действует<", "Закончится раньше срока", "семья переезжает", "/ending/removal").doesNotContain("??");
        assertThat(get("/agreements?state=IN_FORCE")).bodyText().contains("Образцов");
        assertThat(get("/agreements?state=NONE")).bodyText().doesNotContain("Образцов");
        assertThat(get("/pairs/" + pair)).bodyText().contains("Соглашение действует: Образцов Пётр");
        UUID decree = desk.draft(pair).getId();
        assertThat(flash(post("/agreements/drafts", "decree=" + decree))).as("it has one").containsEntry("flash", "agreement.drafted.none");
        assertThat(inTheZipOf(decree)).containsExactly(id);
        endsOn(desk.today);
        assertThat(get("/agreements/" + id)).as("its last day").bodyText().contains("Закончится раньше срока", "/ending/removal");
        assertThat(get("/agreements?state=ENDED")).bodyText().doesNotContain("Образцов");
        assertThat(get("/pairs/" + pair)).bodyText().contains("Соглашение скоро закончится: Образцов Пётр");
        endsOn(desk.today.minusDays(3));
        assertThat(get("/agreements/" + id)).bodyText().doesNotContain("Закончится раньше срока", "/ending/removal");
        assertThat(get("/agreements?state=ENDED")).bodyText().contains("Образцов");
        assertThat(get("/agreements?state=NONE")).bodyText().contains("Образцов");
        assertThat(get("/pairs/" + pair)).bodyText().contains("Соглашения нет: Образцов Пётр");
        assertThat(inTheZipOf(decree)).isEmpty();
        assertThat(flash(post("/agreements/" + id + "/ending/removal", "version=3"))).as("too late").containsEntry("flash", "agreement.meanwhile");
    }

    private void endsOn(LocalDate day) {
        desk.run(() -> jdbc.sql("update agreement set ended_on = ?, ends_on = ?, starts_on = ?").params(day, day, desk.today.minusDays(9)).update());
    }

    /** The paper names it as the last day. */
    @Test
    void anEndThatIsNotedForTodayIsTodaysToTakeBack() {
        UUID id = signed();
        assertThat(flash(post("/agreements/" + id + "/ending", "version=2", "ending=BOTH", "endedOn=" + desk.today, "reason=переезд"))).containsEntry("flash", "agreement.ended.ahead");
        assertThat(flash(post("/agreements/" + id + "/ending/removal", "version=3"))).containsEntry("flash", "agreement.goesOn");
    }

    @Test
    void anEndThatComesSoonWaitsForTheCuratorUntilAnotherAgreementIsThere() {
        UUID id = signed();
        assertThat(waiting()).isEmpty();
        post("/agreements/" + id + "/ending", "version=2", "ending=BOTH", "endedOn=" + desk.today.plusDays(5), "reason=переезд");
        assertThat(waiting()).singleElement().satisfies(one -> assertThat(one.message()).isEqualTo("agreement.waits.ending"));
        draft();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whatHasEndedServesNoDecreeThatIsDatedBack() {
        UUID id = signed();
        post("/agreements/" + id + "/ending", "version=2", "ending=BOTH", "endedOn=" + desk.today, "reason=переезд");
        assertThat(isMet(desk.today.minusDays(5))).as("not over yet").isTrue();
        endsOn(desk.today.minusDays(3));
        assertThat(isMet(desk.today.minusDays(5))).isFalse();
    }

    private boolean isMet(LocalDate decreed) {
        return desk.call(() -> requirement.of(beans.getBean(PairLines.class).of(List.of(pair)), decreed).get(pair).met());
    }

    private List<UUID> inTheZipOf(UUID decree) {
        return desk.call(() -> beans.getBean(AgreementList.class).papers(decree, desk.today));
    }

    @Test
    void bothThinkBetterOfAnEndThatIsAhead() {
        UUID id = signed();
        LocalDate term = find(id).getEndsOn();
        post("/agreements/" + id + "/ending", "version=2", "ending=BOTH", "endedOn=" + desk.today.plusDays(40), "reason=переезд");
        assertThat(flash(post("/agreements/" + id + "/ending/removal", "version=2"))).as("stale").containsEntry("flash", "agreement.meanwhile");
        UUID next = draft();
        assertThat(get("/pairs/" + pair)).as("the one in force stands for both").bodyText().contains("Соглашение действует: Образцов Пётр");
        assertThat(flash(post("/agreements/" + id + "/ending/removal", "version=3"))).containsEntry("flash", "agreement.there");
        jdbcRun("update agreement set state = 'ENDED', number = '8', dated = current_date, starts_on = current_date, ends_on = current_date + 60, ending = 'BOTH', "
                + "ended_on = current_date + 60, mentor_name = '', mentor_instrumental = '', mentee_name = '', mentee_instrumental = '' where id = '" + next + "'");
        assertThat(flash(post("/agreements/" + id + "/ending/removal", "version=3"))).as("the next has an end that is ahead, too").containsEntry("flash", "agreement.there");
        jdbcRun("delete from agreement where id = '" + next + "'");
        jdbcRun("update pair set state = 'COMPLETED', works_from = starts_on");
        assertThat(flash(post("/agreements/" + id + "/ending/removal", "version=3"))).containsEntry("flash", "agreement.pair.over");
        jdbcRun("update pair set state = 'ACTIVE'");
        assertThat(flash(post("/agreements/" + id + "/ending/removal", "version=3"))).containsEntry("flash", "agreement.goesOn");
        assertThat(find(id).getState()).isEqualTo(AgreementState.SIGNED);
        assertThat(find(id).getEndsOn()).isEqualTo(term);
    }

    @Test
    void wordAndPdfSayTheSameWithInflectedNames() throws IOException {
        UUID id = issued("7");
        String word = word(get("/agreements/" + id + "/paper").getResponse().getContentAsByteArray());
        assertThat(word).contains("между Примеровой Анной Борисовной", "Образцовым Петром Ильичом (законный представитель: ", "Соглашение № 7", "9 месяцев", " г.").doesNotContain("{{", "ПРОЕКТ");
        assertThat(word).contains("— передать опыт;\n", "— готовиться к олимпиаде.\n", "— помогать.\n");
        assertThat(plain(pdf(get("/agreements/" + id + "/paper?format=PDF").getResponse().getContentAsByteArray()))).isEqualTo(plain(word));
        jdbcRun("update person set surname = 'Иванова' where surname = 'Примерова'");
        assertThat(word(get("/agreements/" + id + "/paper").getResponse().getContentAsByteArray())).as("as it was made").contains("Примеровой Анной");
        assertThat(count("select count(*) from journal_entry where deed = 'PRINTED' and what = 'agreement.journal.agreement'")).isEqualTo(3);
    }

    @Test
    void allAgreementsOfADecreeComeInOneZip() throws IOException {
        Mentee other = desk.pupil("Макетов");
        UUID decree = desk.draft(pair, desk.pair(desk.teacher("Эскизова"), other)).getId();
        assertThat(get("/decrees/" + decree)).hasStatusOk().bodyText().contains("/agreements?decree=" + decree, "нет соглашения: Образцов Пётр");
        post("/agreements/drafts", "decree=" + decree);
        post("/agreements/drafts", "decree=" + decree);
        assertThat(count("select count(*) from agreement")).isEqualTo(2);
        draftNobodyAsksFor();
        String address = post("/agreements/papers", "decree=" + decree, "format=PDF").getResponse().getRedirectedUrl();
        listeners.settle();
        var zip = mvc.get().uri(address + "/zip").with(SignIn.as(desk.curator)).exchange();
        assertThat(zip).hasStatusOk();
        assertThat(entries(zip)).containsExactly("0001 Проект соглашения — Макетов Пётр.pdf", "0002 Проект соглашения — Образцов Пётр.pdf");
    }

    private void draftNobodyAsksFor() {
        Mentee apart = desk.pupil("Чертежов");
        draft(desk.pair(desk.teacher("Набросова"), apart), apart);
    }

    @Test
    void theDecreeWaitsForAgreementsOnlyWhereTheSchoolWantsThat() {
        UUID decree = desk.submitted(pair).getId();
        post("/settings/agreements", "beforeDecree=true");
        assertThat(approve(decree)).bodyText().contains("Не у всех пар есть то, без чего приказ не подписывают");
        assertThat(desk.decree(decree).getApproval()).isEmpty();
        signed();
        approve(decree);
        assertThat(desk.decree(decree).getApproval()).isPresent();
    }

    private MvcTestResult approve(UUID decree) {
        return mvc.post().uri(at("/decrees/" + decree + "/approval")).with(SignIn.as(desk.director)).with(Csrf.asABrowser())
                .param("version", "" + desk.decree(decree).getVersion()).param("seal", desk.seal(decree)).param("password", Personas.PASSWORD).exchange();
    }

    @Test
    void theScanIsForCuratorAndHead() {
        UUID id = signed();
        var scan = new MockMultipartFile("scan", "соглашение.pdf", "application/pdf", "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        var attached = mvc.post().uri(at("/agreements/" + id + "/scan")).multipart().file(scan).param("version", "2").with(SignIn.as(desk.curator)).with(Csrf.asABrowser()).exchange();
        assertThat(attached).hasStatus(HttpStatus.FOUND);
        assertThat(find(id).getScanId()).isNotNull();
        assertThat(get(desk.director, "/agreements/" + id + "/scan")).hasStatusOk();
        var text = new MockMultipartFile("scan", "a.txt", "text/plain", "нет".getBytes(StandardCharsets.UTF_8));
        assertThat(mvc.post().uri(at("/agreements/" + id + "/scan")).multipart().file(text).param("version", "3").with(SignIn.as(desk.curator)).with(Csrf.asABrowser()).exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void extraWorkIsForTheSchoolsOwnTeachers() throws IOException {
        assertThat(get("/agreements/extra-work/" + pair)).hasStatusOk().bodyText().contains("статья 351.8 ТК РФ");
        assertThat(post("/agreements/extra-work/" + pair, "givenUpBy=MENTOR", "noticedOn=2026-11-23", "givenUpFrom=2026-11-25"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Раньше 27 ноября 2026 нельзя");
        assertThat(post(
                        "/agreements/extra-work/" + pair, "consentedOn=2026-08-30", "additionNumber=3", "additionDated=2026-09-01", "contractNumber=15",
                        "contractDated=2015-08-25", "payment=5000 рублей в месяц"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(post("/agreements/extra-work/" + pair, "payment=0")).as("of a page that did not know it").hasStatus(HttpStatus.CONFLICT);
        String word = word(get("/agreements/extra-work/" + pair + "/paper").getResponse().getContentAsByteArray());
        assertThat(word).contains("№ 3 к трудовому договору № 15 от 25 августа 2015 г.", "5000 рублей в месяц", "Примерова Анна Борисовна", "1 сентября 2026 г.");
        desk.run(() -> jdbc.sql("update pair set starts_on = date '2026-09-02', ends_on = date '2027-05-31'").update());
        word = word(get("/agreements/extra-work/" + pair + "/paper").getResponse().getContentAsByteArray());
        assertThat(word).contains("Работа выполняется со 2 сентября 2026 г. по 31 мая 2027 г.", "в лице ______________________________ (должность: ");
        assertThat(plain(pdf(get("/agreements/extra-work/" + pair + "/paper?format=PDF").getResponse().getContentAsByteArray()))).isEqualTo(plain(word));
        assertThat(get("/pairs/" + pair)).bodyText().contains("Дополнительная работа оформлена");
        jdbcRun("update person set workplace = 'ООО «Макет»' where surname = 'Примерова'");
        assertThat(get("/agreements/extra-work/" + pair)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void extraWorkOfWhichNothingIsKnownYetIsKeptToo() {
        assertThat(post("/agreements/extra-work/" + pair)).hasStatus(HttpStatus.FOUND);
        assertThat(get("/agreements/extra-work/" + pair)).hasStatusOk().bodyText().contains("name=\"version\" value=\"0\"");
        assertThat(get("/pairs/" + pair)).hasStatusOk();
    }

    @Test
    void whatIsSignedOutlivesAWithdrawalForTheHeadAlone() {
        UUID id = signed();
        var subject = new Subject(mentee.getPerson().getId(), new PersonName("Образцов", "Пётр", "Ильич"), mentee.getPerson().getBirth());
        var lines = desk.call(() -> eraser.erase(subject));
        assertThat(lines).filteredOn(line -> line.what().equals("agreement.kept.agreements")).singleElement().satisfies(line -> assertThat(line.count()).isOne());
        jdbcRun("update person set blocked_on = current_date where id = '" + mentee.getPerson().getId() + "'");
        assertThat(get("/agreements/" + id)).hasStatusOk().bodyText().contains("видит его только руководитель").doesNotContain("Образцов Пётр");
        assertThat(get("/agreements/" + id + "/paper")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(desk.director, "/agreements/" + id)).hasStatusOk().bodyText().contains("Образцов Пётр Ильич");
        assertThat(get(desk.director, "/agreements/" + id + "/paper")).hasStatusOk();
    }

    @Test
    void whatNotAllHaveSignedGoesWithAWithdrawal() {
        issued("7");
        var subject = new Subject(mentor.getPerson().getId(), new PersonName("Примерова", "Анна", "Борисовна"), mentor.getPerson().getBirth());
        desk.run(() -> eraser.erase(subject));
        assertThat(count("select count(*) from agreement") + count("select count(*) from agreement_signer")).isZero();
    }

    @Test
    void anotherSchoolsAgreementIsNotThere() {
        UUID id = signed();
        var other = new Desk(beans);
        for (String address : List.of("/agreements/" + id, "/agreements/" + id + "/paper", "/agreements/" + id + "/edit", "/agreements/extra-work/" + pair)) {
            assertThat(mvc.get().uri("/o/" + other.school.getSlug() + address).with(SignIn.as(other.curator)).exchange()).as(address).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(mvc.post().uri("/o/" + other.school.getSlug() + "/agreements/" + id + "/ending").with(SignIn.as(other.curator)).with(Csrf.asABrowser())
                        .param("version", "2").param("ending", "BOTH").param("endedOn", "" + desk.today).param("reason", "x").exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theListTakesAsManyStatementsHoweverManyRows() throws Exception {
        draft();
        get("/agreements");
        int few = statements.during(() -> get("/agreements")).size();
        for (int n = 0; n < 5; n++) {
            Mentee more = desk.pupil("Макетов");
            draft(desk.pair(desk.teacher("Эскизова"), more), more);
        }
        assertThat(statements.during(() -> get("/agreements"))).hasSize(few);
        assertThat(get("/agreements?state=SIGNING")).bodyText().contains("Ничего не нашлось");
        assertThat(get("/agreements?state=DRAFT&page=2")).hasStatusOk();
    }

    @Test
    void theSchoolWordsItsOwnTasks() {
        assertThat(get("/settings/tasks")).hasStatusOk().bodyText().contains("передать личный и профессиональный опыт");
        post("/settings/tasks", "name=подготовить проект");
        assertThat(get("/agreements/new?pair=" + pair + "&mentee=" + mentee.getId())).bodyText().contains("подготовить проект");
    }

    private static Map<String, Object> flash(MvcTestResult result) {
        return result.getMvcResult().getFlashMap();
    }

    private UUID signed() {
        UUID id = issued("7");
        post(
                "/agreements/" + id + "/signatures", "version=1", "signedOn=" + desk.today, "signers=MENTOR", "signers=MENTEE", "signers=MENTEE_REPRESENTATIVE",
                "menteeRepresentative=Образцова Вера Ильинична");
        return id;
    }

    private UUID issued(String number) {
        UUID id = draft();
        assertThat(post("/agreements/" + id + "/issue", "version=0", "number=" + number, "dated=" + desk.today)).hasStatus(HttpStatus.FOUND);
        return id;
    }

    private UUID draft() {
        return draft(pair, mentee);
    }

    private UUID draft(UUID of, Mentee with) {
        String[] form = drafted();
        form[0] = "pair=" + of;
        form[1] = "mentee=" + with.getId();
        String address = post("/agreements", form).getResponse().getRedirectedUrl();
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    private String[] drafted() {
        return new String[] {
            "pair=" + pair, "mentee=" + mentee.getId(), "tasks=передать опыт", "further=готовиться к олимпиаде;", "months=9", "mentorDuties=помогать",
            "mentorRights=решать", "menteeDuties=приходить", "menteeRights=спрашивать"
        };
    }

    private Agreement find(UUID id) {
        return desk.call(() -> agreements.findById(id).orElseThrow());
    }

    private int count(String sql) {
        return desk.call(() -> jdbc.sql(sql).query(Integer.class).single());
    }

    private void jdbcRun(String sql) {
        desk.run(() -> jdbc.sql(sql).update());
    }

    private List<Waiting> waiting() {
        return standings.find(desk.curator.getId(), desk.school.getSlug()).orElseThrow().call(() -> transaction.execute(status -> waits.waiting()));
    }

    private String at(String address) {
        return "/o/" + desk.school.getSlug() + address;
    }

    private MvcTestResult get(String address) {
        return get(desk.curator, address);
    }

    private MvcTestResult get(Account account, String address) {
        return mvc.get().uri(at(address)).with(SignIn.as(account)).exchange();
    }

    private MvcTestResult post(String address, String... fields) {
        var request = mvc.post().uri(at(address)).with(SignIn.as(desk.curator)).with(Csrf.asABrowser());
        for (String field : fields) {
            request = request.param(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
        }
        return request.exchange();
    }

    private static List<String> entries(MvcTestResult file) throws IOException {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file.getResponse().getContentAsByteArray()), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static String word(byte[] file) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (!zip.getNextEntry().getName().equals("word/document.xml")) {
                zip.closeEntry();
            }
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replace("</w:p>", "\n").replaceAll("<[^>]+>", "");
        }
    }

    private static String pdf(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            var reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            return reader.getText(pdf);
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00A0_]+", "");
    }
}
