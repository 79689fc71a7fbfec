package ru.nastavnik.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Csrf;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;
import ru.nastavnik.account.Account;
import ru.nastavnik.decree.Desk;
import ru.nastavnik.journal.Looks;
import ru.nastavnik.organization.Role;
import ru.nastavnik.people.Mentee;

/** Whatever is not done is told where it was typed, and what was typed is still there. */
@ApplicationTest
class AgreementRefusalsTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Personas personas;

    @Autowired
    Agreements agreements;

    @Autowired
    JdbcClient jdbc;

    Desk desk;
    Mentee mentee;
    UUID pair;

    @BeforeEach
    void open() {
        desk = new Desk(beans);
        mentee = desk.pupil("Образцов");
        pair = desk.pair(desk.teacher("Примерова"), mentee);
    }

    @Test
    void aNumberThatIsTakenIsToldAtItsField() {
        issue(draft(), "7");
        Mentee other = desk.pupil("Макетов");
        UUID second = draft(desk.pair(desk.teacher("Эскизова"), other), other);
        assertThat(post("/agreements/" + second + "/issue", "version=0", "number=7", "dated=" + desk.today.minusDays(3)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#number\"", "Такой номер в этом году уже есть", "value=\"7\"", "value=\"" + desk.today.minusDays(3) + "\"");
    }

    @Test
    void aStaleFormComesBackWithWhatWasTyped() {
        UUID id = draft();
        assertThat(post("/agreements/" + id + "/issue", "version=5", "number=41-А", "dated=" + desk.today))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("тем временем соглашение изменили", "value=\"41-А\"", "name=\"version\" value=\"0\"");
        signed(id);
        assertThat(post("/agreements/" + id + "/ending", "version=0", "ending=BREACH_BY_MENTEE", "endedOn=" + desk.today, "reason=переезд семьи"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("тем временем соглашение изменили", "переезд семьи");
        assertThat(post("/agreements/" + id + "/extension", "version=1", "more=17", "agreedOn=" + desk.today)).hasStatus(HttpStatus.CONFLICT).bodyText().contains("value=\"17\"");
        assertThat(find(id).getState()).isEqualTo(AgreementState.SIGNED);
    }

    /** Else whoever mends the field overwrites what somebody else has done meanwhile, and never sees it. */
    @Test
    void aFormWithAnErrorStaysAsStaleAsItWas() {
        UUID id = draft();
        assertThat(post("/agreements/" + id, text("помогать лучше", "version=0"))).hasStatus(HttpStatus.FOUND);
        assertThat(post("/agreements/" + id, text(" ; ", "version=0")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("name=\"version\" value=\"0\"");
        assertThat(post("/agreements/" + id + "/issue", "version=0", "number=", "dated=" + desk.today))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .containsPattern("(?s)/issue\".*?name=\"version\" value=\"0\"");
    }

    @Test
    void bothEditionsOfATextAreShown() {
        UUID id = draft();
        post("/agreements/" + id, text("помогать иначе", "version=0"));
        assertThat(post("/agreements/" + id, text("помогать чаще", "version=0")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Сохранено сейчас", "помогать иначе", "помогать чаще", "name=\"version\" value=\"1\"");
        assertThat(post("/agreements/" + id, text("помогать чаще", "version=1"))).hasStatus(HttpStatus.FOUND);
        issue(id, "7", 2);
        assertThat(post("/agreements/" + id, text("помогать всегда", "version=2")))
                .as("the paper is made")
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("уже отдали на подпись", "помогать всегда");
    }

    @Test
    void aDraftThatIsThereAlreadyStandsBesideTheOther() {
        UUID id = draft();
        String[] another = Stream.concat(Stream.of("pair=" + pair, "mentee=" + mentee.getId()), Arrays.stream(text("помогать чаще"))).toArray(String[]::new);
        assertThat(post("/agreements", another))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Сохранено сейчас", "помогать чаще", "/agreements/" + id + "\"", "name=\"version\" value=\"0\"");
        issue(id, "7");
        assertThat(post("/agreements", another)).hasStatus(HttpStatus.CONFLICT).bodyText().contains("Такое соглашение уже есть", "помогать чаще");
        desk.run(() -> jdbc.sql("delete from agreement").update());
        desk.run(() -> jdbc.sql("update pair set state = 'COMPLETED', works_from = starts_on").update());
        assertThat(post("/agreements", another)).hasStatus(HttpStatus.CONFLICT).bodyText().contains("Пара уже не работает", "помогать чаще");
    }

    @Test
    void extraWorkShowsBothEditionsToo() {
        assertThat(post("/agreements/extra-work/" + pair, "payment=5000 рублей", "givenUpBy=MENTOR", "noticedOn=2026-11-23", "givenUpFrom=2026-11-27")).hasStatus(HttpStatus.FOUND);
        assertThat(post("/agreements/extra-work/" + pair, "payment=7000 рублей", "contractNumber=15"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Сохранено сейчас", "5000 рублей", "7000 рублей", "value=\"15\"", "<span>работник</span>", "name=\"version\" value=\"0\"");
        assertThat(seen()).as("whoever saw it is in the log, and so on the page with the errors").isOne();
        post("/agreements/extra-work/" + pair, "payment=" + "9".repeat(501));
        assertThat(seen()).isEqualTo(2);
    }

    private int seen() {
        Looks.write(beans);
        return desk.call(() -> jdbc.sql("select count(*) from journal_entry where deed = 'SEEN' and what = 'agreement.journal.work'").query(Integer.class).single());
    }

    @Test
    void nobodyEndsAnAgreementAfterItsTermNorMoreThanAYearAhead() {
        UUID id = draft();
        signed(id);
        var refusals = Map.of(find(id).getEndsOn().plusDays(1), "внутри срока", desk.today.plusYears(1).plusDays(1), "больше года");
        refusals.forEach((day, why) -> {
            for (String address : List.of("/ending", "/ending/paper")) {
                assertThat(post("/agreements/" + id + address, "version=2", "ending=BOTH", "endedOn=" + day, "reason=переезд"))
                        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                        .bodyText()
                        .contains(why, "href=\"#endedOn\"", "переезд");
            }
        });
        assertThat(find(id).getState()).isEqualTo(AgreementState.SIGNED);
    }

    @Test
    void whoeverMayOnlyReadAndWhoeverHasOnlyTheirPairChangeNothing() {
        UUID id = draft();
        for (Account account : List.of(personas.member(desk.school, Role.COUNCIL), personas.mentor(desk.school), personas.mentee(desk.school))) {
            for (String address : List.of(
                    "", "/drafts", "/papers", "/" + id, "/" + id + "/discarding", "/" + id + "/issue", "/" + id + "/revision", "/" + id + "/signatures", "/" + id + "/copies",
                    "/" + id + "/extension", "/" + id + "/ending", "/" + id + "/ending/removal", "/" + id + "/scan", "/extra-work/" + pair)) {
                assertThat(post(account, "/agreements" + address, "version=0", "number=1", "dated=" + desk.today)).as(account.getName() + address).hasStatus(HttpStatus.FORBIDDEN);
            }
            assertThat(post(account, "/settings/agreements", "beforeDecree=true")).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(find(id).getState()).isEqualTo(AgreementState.DRAFT);
    }

    private void signed(UUID id) {
        issue(id, "7");
        assertThat(post(
                        "/agreements/" + id + "/signatures", "version=1", "signedOn=" + desk.today, "signers=MENTOR", "signers=MENTEE", "signers=MENTEE_REPRESENTATIVE",
                        "menteeRepresentative=Образцова Вера Ильинична"))
                .hasStatus(HttpStatus.FOUND);
    }

    private void issue(UUID id, String number) {
        issue(id, number, 0);
    }

    private void issue(UUID id, String number, int version) {
        assertThat(post("/agreements/" + id + "/issue", "version=" + version, "number=" + number, "dated=" + desk.today)).hasStatus(HttpStatus.FOUND);
    }

    private UUID draft() {
        return draft(pair, mentee);
    }

    private UUID draft(UUID of, Mentee with) {
        String[] fields = Stream.concat(Stream.of("pair=" + of, "mentee=" + with.getId()), Arrays.stream(text("помогать"))).toArray(String[]::new);
        String address = post("/agreements", fields).getResponse().getRedirectedUrl();
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    private static String[] text(String mentorDuties, String... more) {
        return Stream.concat(
                        Stream.of("further=готовиться к олимпиаде", "months=9", "mentorDuties=" + mentorDuties, "mentorRights=решать", "menteeDuties=приходить", "menteeRights=спрашивать"),
                        Arrays.stream(more))
                .toArray(String[]::new);
    }

    private Agreement find(UUID id) {
        return desk.call(() -> agreements.findById(id).orElseThrow());
    }

    private MvcTestResult post(String address, String... fields) {
        return post(desk.curator, address, fields);
    }

    private MvcTestResult post(Account account, String address, String... fields) {
        var request = mvc.post().uri("/o/" + desk.school.getSlug() + address).with(SignIn.as(account)).with(Csrf.asABrowser());
        for (String field : fields) {
            request = request.param(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
        }
        return request.exchange();
    }
}
