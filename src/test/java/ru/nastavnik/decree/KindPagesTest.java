package ru.nastavnik.decree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Csrf;
import ru.nastavnik.Personas;
import ru.nastavnik.account.Authenticator;
import ru.nastavnik.SignIn;
import ru.nastavnik.Statements;
import ru.nastavnik.account.Account;
import ru.nastavnik.pairing.PairState;
import ru.nastavnik.pairing.Pairs;

/** Pages of decrees of all kinds, of the head's desk, of the sheet and of names. */
@ApplicationTest
class KindPagesTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(beans);
    }

    @ParameterizedTest
    @EnumSource(value = DecreeKind.class, names = {"PAIRS", "REPLACEMENT", "AMENDMENT", "CANCELLATION"}, mode = EnumSource.Mode.EXCLUDE)
    void eachKindBeginsWithItsTemplate(DecreeKind kind) {
        UUID id = begin(kind, UUID.randomUUID());
        Decree decree = desk.decree(id);
        assertThat(decree.getKind()).isEqualTo(kind);
        String text = desk.call(() -> beans.getBean(Contents.class).textOf(beans.getBean(Decrees.class).findById(id).orElseThrow(), List.of()));
        assertThat(text).contains(Provisions.ORDERS, "\n1. ", "Контроль за исполнением приказа оставляю за собой.").doesNotContain("${", "[#", "[(", "null");
        assertThat(get(desk.curator, "/" + id)).hasStatusOk().bodyText().contains(text.lines().findFirst().orElseThrow());
        assertThat(get(desk.curator, "/" + id + "/text")).hasStatusOk().bodyText().contains("clauses[0]");
    }

    @Test
    void aDoubleClickMakesOneDecree() {
        UUID key = UUID.randomUUID();
        assertThat(begin(DecreeKind.ROADMAP, key)).isEqualTo(begin(DecreeKind.ROADMAP, key));
        UUID pair = desk.pair();
        String formKey = UUID.randomUUID().toString();
        var first = post(desk.curator, "", "pairs", pair, "key", formKey);
        var second = post(desk.curator, "", "pairs", pair, "key", formKey);
        assertThat(second.getResponse().getRedirectedUrl()).isEqualTo(first.getResponse().getRedirectedUrl()).isNotNull();
        assertThat(post(desk.curator, "/kinds", "kind", "PAIRS", "key", key)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(desk.curator, "/kinds", "kind", "NONE", "key", key)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void isNotSubmittedWithPlacesStillToFill() {
        UUID id = begin(DecreeKind.AWARDS, UUID.randomUUID());
        assertThat(get(desk.curator, "/" + id)).bodyText().contains("Осталось заполнить", "<mark>[кого]</mark>");
        assertThat(post(desk.curator, "/" + id + "/submission", "version", 0)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("осталось заполнить [кого], [кому]");
        assertThat(post(desk.curator, "/" + id + "/text", "version", 0, "insert", 1, "title", "О поощрении", "clauses[0]", "Наградить Примерову А. Б.", "clauses[1]", "Контроль за мной."))
                .hasStatusOk()
                .bodyText()
                .contains("Наградить Примерову А. Б.", "id=\"clauses[2]\"");
        assertThat(post(desk.curator, "/" + id + "/text", "version", 0, "title", "", "clauses[0]", "я".repeat(4_001)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Заполните это поле", "id=\"errors\"");
        assertThat(post(desk.curator, "/" + id + "/text", "version", 0, "title", "О поощрении", "preamble", "За труд", "clauses[0]", "Наградить Примерову А. Б.", "clauses[1]", "", "clauses[2]", "Контроль за мной."))
                .hasStatus(HttpStatus.FOUND);
        assertThat(post(desk.curator, "/" + id + "/text", "version", 0, "title", "Другое", "clauses[0]", "Моё"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Моё", "Наградить Примерову А. Б.");
        assertThat(post(desk.curator, "/" + id + "/submission", "version", 1)).hasStatus(HttpStatus.FOUND);
        desk.approve(id);
        assertThat(desk.decree(id).getApproval().orElseThrow().text()).isEqualTo("О поощрении\n\nЗа труд\nПРИКАЗЫВАЮ:\n1. Наградить Примерову А. Б.\n2. Контроль за мной.");
        assertThat(get(desk.curator, "/" + id + "/text")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(desk.curator, "/" + id + "/text", "version", 3, "title", "О", "clauses[0]", "Иначе")).hasStatus(HttpStatus.CONFLICT).bodyText().contains("Иначе", "уже не изменить");
        assertThat(desk.decree(id).getApproval().orElseThrow().text()).doesNotContain("Иначе");
    }

    @Test
    void theFiveOfTheYearAreTickedOff() {
        assertThat(get(desk.curator, "/kinds")).hasStatusOk().bodyText().contains("Готово: 0 из 5", "пять приказов на");
        UUID id = begin(DecreeKind.ROADMAP, UUID.randomUUID());
        assertThat(post(desk.curator, "/" + id + "/submission", "version", 0)).hasStatus(HttpStatus.FOUND);
        desk.approve(id);
        assertThat(get(desk.curator, "/kinds")).bodyText().contains("Готово: 1 из 5");
        assertThat(get(desk.curator, "")).bodyText().contains("Готово: 1 из 5", "О дорожной карте");
    }

    @Test
    void approvalAsksForThePasswordAgainAndKeepsTheSum() {
        UUID id = desk.submitted(desk.pair()).getId();
        assertThat(post(desk.director, "/" + id + "/approval", "version", 1, "seal", desk.seal(id))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Введите пароль", "id=\"errors\"");
        assertThat(post(desk.director, "/" + id + "/approval", "version", 1, "seal", desk.seal(id), "password", "не тот"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Пароль не подходит")
                .doesNotContain("не тот");
        assertThat(desk.decree(id).getState()).isEqualTo(DecreeState.SUBMITTED);
        assertThat(post(desk.director, "/" + id + "/approval", "version", 1, "seal", desk.seal(id), "password", Personas.PASSWORD)).hasStatus(HttpStatus.FOUND);
        Approval approval = desk.decree(id).getApproval().orElseThrow();
        assertThat(approval.isIntact()).isTrue();
        assertThat(get(desk.director, "/" + id)).bodyText().contains("Подписано: " + desk.director.getName(), approval.sha256(), "Текст тот же");
        desk.run(() -> jdbc.sql("update decree set text = text || '.' where id = ?").param(id).update());
        assertThat(get(desk.director, "/" + id)).bodyText().contains("Текст не тот, что был подписан");
    }

    @Test
    void approvalAsksForTheCodeInsteadWhereThereIsASecondFactor() {
        var telephone = new Authenticator(beans);
        telephone.setUp(desk.director);
        UUID id = desk.submitted(desk.pair()).getId();
        UUID other = desk.submitted(desk.pair()).getId();
        assertThat(get(desk.director, "/" + id)).bodyText().contains("one-time-code").doesNotContain("type=\"password\"");
        assertThat(get(desk.director, "/desk")).bodyText().contains("one-time-code").doesNotContain("type=\"password\"");
        String address = "/" + id + "/approval";
        assertThat(post(desk.director, address, "version", 1, "seal", desk.seal(id), "password", Personas.PASSWORD)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Введите код");
        assertThat(post(desk.director, address, "version", 1, "seal", desk.seal(id), "password", Personas.PASSWORD, "code", telephone.wrong(desk.director)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Код не подошёл");
        assertThat(desk.decree(id).getState()).isEqualTo(DecreeState.SUBMITTED);
        String code = telephone.code(desk.director);
        assertThat(post(desk.director, address, "version", 1, "seal", desk.seal(id), "code", code)).hasStatus(HttpStatus.FOUND);
        assertThat(desk.decree(id).isInForce()).isTrue();
        assertThat(post(desk.director, "/desk", "chosen", chosen(other), "code", code)).as("the same code").hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(desk.director, "/desk", "chosen", chosen(other), "code", telephone.code(desk.director))).flash().containsEntry("approved", 1);
        assertThat(desk.decree(other).isInForce()).isTrue();
    }

    @Test
    void guessesAreSlowed() {
        UUID id = desk.submitted(desk.pair()).getId();
        for (int guess = 0; guess < 10; guess++) {
            assertThat(post(desk.director, "/" + id + "/approval", "version", 1, "seal", "0", "password", "мимо")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        assertThat(post(desk.director, "/" + id + "/approval", "version", 1, "seal", desk.seal(id), "password", Personas.PASSWORD)).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(desk.decree(id).getState()).isEqualTo(DecreeState.SUBMITTED);
    }

    @Test
    void theDeskApprovesManyAtOnceAndSaysWhatCannotPass() {
        UUID one = desk.submitted(desk.pair()).getId();
        UUID other = desk.submitted(desk.pair()).getId();
        UUID stale = desk.submitted(desk.pair()).getId();
        assertThat(get(desk.director, "/desk")).hasStatusOk().bodyText().contains("Ждут решения 3 приказа", "согласия есть", "Закрепить наставником", chosen(one));
        assertThat(post(desk.director, "/desk", "password", Personas.PASSWORD)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Отметьте хотя бы один приказ");
        assertThat(post(desk.director, "/desk", "chosen", "нет", "password", Personas.PASSWORD)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post(desk.director, "/desk", "chosen", chosen(one), "password", "мимо")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Пароль не подходит");
        var done = post(desk.director, "/desk", "chosen", chosen(one), "chosen", chosen(other), "chosen", stale + ":1:0", "chosen", UUID.randomUUID() + ":0:0", "password", Personas.PASSWORD);
        assertThat(done).hasStatus(HttpStatus.FOUND).flash().containsEntry("approved", 2);
        assertThat((List<?>) done.getMvcResult().getFlashMap().get("refusals")).hasSize(2);
        assertThat(desk.decree(one).isInForce()).isTrue();
        assertThat(desk.decree(other).isInForce()).isTrue();
        assertThat(desk.decree(stale).getState()).isEqualTo(DecreeState.SUBMITTED);
        assertThat(post(desk.curator, "/desk", "chosen", chosen(stale))).hasStatus(HttpStatus.FORBIDDEN);
    }

    private String chosen(UUID id) {
        return id + ":" + desk.decree(id).getVersion() + ":" + desk.seal(id);
    }

    @Test
    void theDeskCostsTheSameForManyDecrees() throws Exception {
        desk.submitted(desk.pair());
        assertThat(get(desk.director, "/desk")).hasStatusOk();
        int one = statements.during(() -> get(desk.director, "/desk")).size();
        desk.submitted(desk.pair(), desk.pair());
        desk.submitted(desk.pair());
        assertThat(statements.during(() -> assertThat(get(desk.director, "/desk")).hasStatusOk())).hasSize(one).hasSizeLessThan(18);
    }

    @Test
    void typedNumbersAreCheckedAndUnique() {
        assertThat(post(desk.director, "settings", "typed", true)).hasStatus(HttpStatus.FOUND);
        UUID one = desk.submitted(desk.pair()).getId();
        UUID other = desk.submitted(desk.pair()).getId();
        assertThat(get(desk.director, "/" + one)).bodyText().contains("name=\"number\"", "name=\"dated\"");
        assertThat(typed(one, "", desk.today.toString())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Укажите номер и дату");
        assertThat(typed(one, "№5", desk.today.toString())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Номер — до 30 букв");
        assertThat(typed(one, "5", desk.today.plusDays(1).toString())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Дата приказа должна быть");
        assertThat(typed(one, "5", desk.today.minusYears(3).toString())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Дата приказа должна быть");
        assertThat(typed(one, "01-08/127", desk.today.toString())).hasStatus(HttpStatus.FOUND);
        assertThat(typed(other, "01-08/127", desk.today.toString())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("уже есть у другого приказа");
        assertThat(typed(other, "1", desk.today.toString())).hasStatus(HttpStatus.FOUND);
        assertThat(get(desk.curator, "?number=01-")).bodyText().contains("Приказ № 01-08/127").doesNotContain("Приказ № 1 от");
        assertThat(post(desk.director, "settings", "typed", false)).hasStatus(HttpStatus.FOUND);
        UUID next = desk.submitted(desk.pair()).getId();
        assertThat(desk.approve(next).getApproval().orElseThrow().number()).isEqualTo("2");
    }

    private MvcTestResult typed(UUID id, String number, String dated) {
        return post(desk.director, "/" + id + "/approval", "version", 1, "seal", desk.seal(id), "password", Personas.PASSWORD, "number", number, "dated", dated);
    }

    @Test
    void namesArePutRightForThisDecreeAndLaterOnes() {
        var mentor = desk.teacher("Примерова");
        UUID id = desk.submitted(desk.pair(mentor, desk.pupil("Образцов"))).getId();
        UUID person = mentor.getPerson().getId();
        String seal = desk.seal(id);
        assertThat(get(desk.director, "/" + id + "/names")).hasStatusOk().bodyText().contains("Примерову Анну Борисовну", "Образцовым Петром Ильичом");
        assertThat(post(desk.director, "/" + id + "/names", "rows[0].person", person, "rows[0].accusative", "Примерова Анна Борисовна", "rows[0].instrumental", ""))
                .hasStatus(HttpStatus.FOUND);
        assertThat(get(desk.director, "/" + id)).bodyText().contains("Закрепить наставником Примерова Анна Борисовна");
        assertThat(post(desk.director, "/" + id + "/approval", "version", 1, "seal", seal, "password", Personas.PASSWORD)).hasStatus(HttpStatus.CONFLICT);
        UUID later = desk.draft(desk.pair(mentor, desk.pupil("Макетов"))).getId();
        assertThat(get(desk.curator, "/" + later)).bodyText().contains("Закрепить наставником Примерова Анна Борисовна");
        assertThat(post(desk.curator, "/" + later + "/names", "rows[0].person", person, "rows[0].accusative", "я".repeat(301)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(desk.curator, "/" + later + "/names", "rows[0].person", UUID.randomUUID(), "rows[0].accusative", "Чужая")).hasStatus(HttpStatus.FOUND);
        desk.run(() -> assertThat(jdbc.sql("select count(*) from name_form").query(Integer.class).single()).isEqualTo(1));
    }

    @Test
    void theSheetIsMadeOfThePairsAndOthersAndTakesDates() {
        UUID id = desk.submitted(desk.pair()).getId();
        assertThat(get(desk.curator, "/" + id + "/readers")).hasStatus(HttpStatus.NOT_FOUND);
        desk.approve(id);
        assertThat(get(desk.curator, "/" + id + "/readers")).hasStatusOk().bodyText().contains("Примерова Анна Борисовна", "Образцов Пётр Ильич", "Ознакомлены: 0 из 2");
        assertThat(post(desk.curator, "/" + id + "/readers/others", "name", " ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(desk.curator, "/" + id + "/readers/others", "name", "Макетов О. Л., ответственный")).hasStatus(HttpStatus.FOUND);
        List<UUID> readers = desk.call(() -> jdbc.sql("select id from decree_reader where decree_id = ? order by part").param(id).query(UUID.class).list());
        assertThat(post(desk.curator, "/" + id + "/readers", "on", desk.today)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Отметьте тех");
        assertThat(post(desk.curator, "/" + id + "/readers", "readers", readers.get(0), "on", desk.today.minusDays(1))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(desk.curator, "/" + id + "/readers", "readers", readers.get(0), "readers", readers.get(2), "on", desk.today)).hasStatus(HttpStatus.FOUND);
        assertThat(get(desk.curator, "/" + id + "/readers")).bodyText().contains("Ознакомлены: 2 из 3");
        assertThat(get(desk.curator, "/" + id + "/readers/print")).hasStatusOk().bodyText().contains("Лист ознакомления", "Макетов О. Л., ответственный", " года</span> №");
        UUID mentor = desk.call(() -> jdbc.sql("select id from decree_reader where decree_id = ? and part = 'MENTOR'").param(id).query(UUID.class).single());
        assertThat(post(desk.curator, "/" + id + "/readers/" + mentor + "/removal")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void anEarlierDecreeIsAmendedAndCancelledFromItsCard() {
        UUID pair = desk.pair();
        UUID first = desk.submitted(pair).getId();
        desk.approve(first);
        assertThat(get(desk.curator, "/" + first)).bodyText().contains("/amendment", "/cancellation");
        assertThat(get(desk.curator, "/" + first + "/amendment")).hasStatusOk().bodyText().contains("rows[0].fate", "Примерова");
        UUID key = UUID.randomUUID();
        assertThat(post(desk.curator, "/" + first + "/amendment", "key", key, "rows[0].pair", pair, "rows[0].fate", "UNTIL", "rows[0].endsOn", desk.today.minusDays(1)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Укажите день не раньше сегодняшнего");
        assertThat(post(desk.curator, "/" + first + "/amendment", "key", key, "rows[0].pair", UUID.randomUUID(), "rows[0].fate", "OUT")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(desk.curator, "/" + first + "/amendment", "key", key, "rows[0].pair", pair, "rows[0].fate", "UNTIL", "rows[0].endsOn", desk.today.plusDays(5)))
                .hasStatus(HttpStatus.FOUND);

        assertThat(get(desk.curator, "/" + first + "/cancellation")).hasStatusOk().bodyText().contains("работает 1 пара");
        assertThat(post(desk.curator, "/cancellations", "key", UUID.randomUUID())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var drafted = post(desk.curator, "/cancellations", "key", UUID.randomUUID(), "targets", first);
        assertThat(drafted).hasStatus(HttpStatus.FOUND);
        UUID cancelling = idIn(drafted);
        assertThat(post(desk.curator, "/" + cancelling + "/text", "version", 0, "title", "Об отмене", "preamble", "В связи с ошибкой", "clauses[0]", "Контроль за мной.")).hasStatus(HttpStatus.FOUND);
        assertThat(post(desk.curator, "/" + cancelling + "/submission", "version", 1)).hasStatus(HttpStatus.FOUND);
        assertThat(get(desk.director, "/" + cancelling)).bodyText().contains("Отменяет:", "прекратит работу: 1 пара или группа");
        desk.approve(cancelling);
        assertThat(get(desk.curator, "/" + first)).bodyText().contains("Отменён приказом:", "отменён");
        assertThat(get(desk.curator, "")).bodyText().contains("приказом № 2 от");
        assertThat(get(desk.curator, "?state=CANCELLED")).bodyText().contains("Приказ № 1 от").doesNotContain("Приказ № 2 от");
        assertThat(get(desk.curator, "?kind=ROADMAP")).bodyText().contains("Таких приказов нет");
        assertThat(get(desk.curator, "/register")).hasStatusOk().bodyText().contains("Книга приказов", "отменён", "Об отмене");
        assertThat(get(desk.curator, "/" + first + "/cancellation")).hasStatus(HttpStatus.NOT_FOUND);
        desk.run(() -> assertThat(beans.getBean(Pairs.class).findById(pair).orElseThrow().getState()).isEqualTo(PairState.PROPOSED));
    }

    @Test
    void theBookHoldsApprovedDecreesInTheOrderOfTheirDates() {
        for (int i = 0; i < 3; i++) {
            desk.approve(desk.submitted(desk.pair()).getId());
        }
        desk.draft(desk.pair());
        assertThat(get(desk.curator, "/register"))
                .hasStatusOk()
                .bodyText()
                .contains("3 записи")
                .containsPattern("(?s)<td>1</td>.*<td>2</td>.*<td>3</td>")
                .doesNotContain("проект");
        assertThat(get(desk.curator, "")).bodyText().contains("проект");
    }

    @Test
    void aPetitionLeadsToAReplacement() {
        var mentee = desk.pupil("Образцов");
        UUID former = desk.pair(desk.teacher("Примерова"), mentee);
        desk.approve(desk.submitted(former).getId());
        assertThat(pair(former, "/petitions", "petitioner", "REPRESENTATIVE", "ground", "SUCCESS", "dated", desk.today.plusDays(1))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(pair(former, "/petitions", "petitioner", "REPRESENTATIVE", "ground", "DECREE", "dated", desk.today)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(pair(former, "/petitions", "petitioner", "REPRESENTATIVE", "ground", "LOST_CONTACT", "dated", desk.today, "words", "Не отвечает")).hasStatus(HttpStatus.FOUND);
        assertThat(pair(former, "/petitions", "petitioner", "MENTEE", "ground", "LEFT", "dated", desk.today)).hasStatus(HttpStatus.CONFLICT);
        desk.run(() -> assertThat(jdbc.sql("select count(*) from pair_petition").query(Integer.class).single()).isEqualTo(1));
        assertThat(get(desk.curator, "/replacement?pair=" + former)).hasStatusOk().bodyText().contains("Заменить пока некем");
        UUID successor = desk.pair(desk.teacher("Эскизова"), mentee);
        assertThat(get(desk.curator, "/replacement?pair=" + former)).bodyText().containsPattern("value=\"LOST_CONTACT\"[^>]*checked");
        UUID key = UUID.randomUUID();
        assertThat(post(desk.curator, "/replacement", "pair", former, "key", key)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        UUID id = idIn(post(desk.curator, "/replacement", "pair", former, "successor", successor, "reason", "LOST_CONTACT", "key", key));
        assertThat(post(desk.curator, "/" + id + "/submission", "version", 0)).hasStatus(HttpStatus.FOUND);
        assertThat(get(desk.director, "/" + id)).bodyText().contains("заменяется", "согласия есть");
        desk.approve(id);
        desk.run(() -> assertThat(jdbc.sql("select count(*) from pair_petition where settled_on is not null").query(Integer.class).single()).isEqualTo(1));
        var card = mvc.get().uri("/o/" + desk.school.getSlug() + "/pairs/" + successor).with(SignIn.as(desk.curator)).exchange();
        assertThat(card).hasStatusOk().bodyText().contains("Вместо прежней пары", "Работает");
    }

    @Test
    void aPairPausesGoesOnAndEnds() {
        UUID pair = desk.pair();
        desk.approve(desk.submitted(pair).getId());
        int version = desk.<Integer>call(() -> beans.getBean(Pairs.class).findById(pair).orElseThrow().getVersion());
        assertThat(pair(pair, "/pause", "version", version, "note", "Болезнь")).hasStatus(HttpStatus.FOUND);
        assertThat(pair(pair, "/resumption", "version", version)).flash().containsEntry("flash", "pairing.movedMeanwhile");
        assertThat(pair(pair, "/resumption", "version", version + 1)).flash().containsEntry("flash", "pairing.resumed");
        assertThat(pair(pair, "/ending", "version", version + 2)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(pair(pair, "/ending", "version", version + 2, "reason", "SUCCESS")).flash().containsEntry("flash", "pairing.ended");
        var card = mvc.get().uri("/o/" + desk.school.getSlug() + "/pairs/" + pair).with(SignIn.as(desk.curator)).exchange();
        assertThat(card).hasStatusOk().bodyText().contains("Завершена", "Цель достигнута раньше срока", "Болезнь", "Приостановлена").doesNotContain("Приостановить работу");
    }

    @Test
    void anotherSchoolsDecreesAndPairsAreNotThere() {
        Desk other = new Desk(beans);
        UUID pair = other.pair();
        UUID theirs = other.submitted(pair).getId();
        other.approve(theirs);
        for (String page : List.of("/" + theirs + "/amendment", "/" + theirs + "/cancellation", "/" + theirs + "/readers", "/" + theirs + "/names", "/" + theirs + "/text", "/replacement?pair=" + pair)) {
            assertThat(get(desk.curator, page)).as(page).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(post(desk.curator, "/cancellations", "key", UUID.randomUUID(), "targets", theirs)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(desk.curator, "/" + theirs + "/amendment", "key", UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(desk.curator, "/replacement", "pair", pair, "successor", pair, "reason", "LEFT", "key", UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(other.decree(theirs).isInForce()).isTrue();
    }

    private UUID begin(DecreeKind kind, UUID key) {
        return idIn(post(desk.curator, "/kinds", "kind", kind, "key", key));
    }

    private static UUID idIn(MvcTestResult redirected) {
        String url = redirected.getResponse().getRedirectedUrl();
        assertThat(url).isNotNull();
        return UUID.fromString(url.replaceAll(".*/decrees/([^/]+).*", "$1"));
    }

    private MvcTestResult get(Account account, String path) {
        return mvc.get().uri("/o/" + desk.school.getSlug() + "/decrees" + path).with(SignIn.as(account)).exchange();
    }

    private MvcTestResult pair(UUID pair, String step, Object... parameters) {
        return send(desk.curator, "/o/" + desk.school.getSlug() + "/pairs/" + pair + step, parameters);
    }

    private MvcTestResult post(Account account, String path, Object... parameters) {
        String base = "/o/" + desk.school.getSlug();
        return send(account, path.equals("settings") ? base + "/settings/decrees" : base + "/decrees" + path, parameters);
    }

    private MvcTestResult send(Account account, String address, Object... parameters) {
        var request = mvc.post().uri(address).with(Csrf.asABrowser()).with(SignIn.as(account));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i].toString(), parameters[i + 1].toString());
        }
        return request.exchange();
    }
}
