package ru.nastavnik.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.PaperText.pdf;
import static ru.nastavnik.PaperText.plain;
import static ru.nastavnik.PaperText.word;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
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
import ru.nastavnik.SignIn;
import ru.nastavnik.account.Account;
import ru.nastavnik.decree.Desk;
import ru.nastavnik.document.PaperWords;
import ru.nastavnik.people.Mentee;
import ru.nastavnik.people.Mentor;

/** What is signed when an agreement goes on or ends, as Word and as PDF. */
@ApplicationTest
class AgreementChangePapersTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agreements agreements;

    @Autowired
    JdbcClient jdbc;

    Desk desk;
    UUID id;

    @BeforeEach
    void sign() {
        desk = new Desk(beans);
        Mentor mentor = desk.teacher("Примерова");
        Mentee mentee = desk.pupil("Образцов");
        UUID pair = desk.pair(mentor, mentee);
        id = desk.call(() -> {
            var agreement = new Agreement(pair, mentee.getId(), new Clauses("учить", "помогать", "решать", "приходить", "спрашивать"), 9);
            var names = new HashMap<Signatory, String>();
            names.put(Signatory.MENTOR, "Примерова Анна Борисовна");
            names.put(Signatory.MENTEE, "Образцов Пётр Ильич");
            names.put(Signatory.MENTEE_REPRESENTATIVE, "Образцова Вера Ильинична");
            agreement.issue(
                    "7", desk.today, new Party("Примерова Анна Борисовна", "Примеровой Анной Борисовной"),
                    new Party("Образцов Пётр Ильич", "Образцовым Петром Ильичом"), names);
            agreement.sign(names, desk.today, null, Instant.now());
            return agreements.save(agreement).getId();
        });
    }

    @Test
    void anExtensionIsAPaperOfItsOwn() {
        change(agreement -> {
            agreement.extend(3, desk.today, null, Instant.now());
            agreement.extend(1, desk.today, null, Instant.now());
        });
        String first = word(get("/extension/paper?number=1"));
        assertThat(first)
                .contains("Дополнительное соглашение № 1 к соглашению № 7", "на 3 месяца.", "Примеровой Анной Борисовной", "Законный представитель наставляемого: Образцова Вера Ильинична")
                .contains("последний день — " + day(9), day(12) + " включительно")
                .doesNotContain("{{", "..");
        assertThat(plain(pdf(get("/extension/paper?number=1&format=PDF")))).isEqualTo(plain(first));
        assertThat(word(get("/extension/paper?number=2"))).contains("№ 2 к соглашению", "на 1 месяц.", "последний день — " + day(12), day(13) + " включительно");
        assertThat(get("/extension/paper?number=3")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/extension/paper?number=0")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("")).hasStatusOk().bodyText().contains("/extension/paper?number=1&amp;format=DOCX", "/extension/paper?number=2&amp;format=PDF");
    }

    @Test
    void bothEndItByAnAgreement() {
        change(agreement -> agreement.end(Ending.BOTH, desk.today, "Цель достигнута."));
        String text = word(get("/ending/paper"));
        assertThat(text)
                .contains("Соглашение о расторжении соглашения № 7", PaperWords.day(desk.today), "Причина: Цель достигнута.", "Наставник: Примерова Анна Борисовна", "Законный представитель наставляемого: ")
                .doesNotContain("{{", "..");
        assertThat(plain(pdf(get("/ending/paper?format=PDF")))).isEqualTo(plain(text));
        assertThat(get("")).bodyText().contains("/ending/paper?format=DOCX");
    }

    @Test
    void oneSideEndsItByANoticeThatTheOtherReceives() {
        change(agreement -> agreement.end(Ending.BREACH_BY_MENTOR, desk.today, "не приходил"));
        String text = word(get("/ending/paper"));
        assertThat(text).contains("Получатель: Примерова Анна Борисовна (наставник)", "Отправитель: Образцов Пётр Ильич (наставляемый)", "потому что наставник систематически", "не приходил.").doesNotContain("..");
        assertThat(text.substring(0, text.indexOf("Уведомление получено"))).contains("Наставляемый: ", "Законный представитель наставляемого: ").doesNotContain("Наставник: ");
        assertThat(text.substring(text.indexOf("Уведомление получено"))).contains("Наставник: Примерова").doesNotContain("Наставляемый: ");
        assertThat(plain(pdf(get("/ending/paper?format=PDF")))).isEqualTo(plain(text));
    }

    @Test
    void isPrintedFromWhatIsTypedBeforeItIsNoted() {
        String text = word(post("/extension/paper", "more=3", "agreedOn=" + desk.today));
        assertThat(text).contains("Дополнительное соглашение № 1", "на 3 месяца");
        assertThat(plain(pdf(post("/ending/paper", "ending=BREACH_BY_MENTEE", "endedOn=" + desk.today, "reason=не отвечает", "format=PDF"))))
                .contains("потомучтонаставляемыйсистематически", "неотвечает");
        assertThat(desk.call(() -> agreements.findById(id).orElseThrow().getState())).isEqualTo(AgreementState.SIGNED);
        assertThat(post("/extension/paper", "more=40", "agreedOn=" + desk.today)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("href=\"#more\"");
        assertThat(post("/ending/paper", "ending=BOTH", "endedOn=" + desk.today, "reason=")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("href=\"#reason\"");
        change(agreement -> agreement.end(Ending.BOTH, desk.today, "переезд"));
        assertThat(post("/ending/paper", "ending=BOTH", "endedOn=" + desk.today, "reason=переезд")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void isPrintedForADayThatIsStillToCome() {
        LocalDate day = desk.today.plusDays(20);
        assertThat(word(post("/extension/paper", "more=3", "agreedOn=" + day))).contains(PaperWords.day(day));
        assertThat(word(post("/ending/paper", "ending=BOTH", "endedOn=" + day, "reason=переезд"))).contains("Последний день его действия — " + PaperWords.day(day));
        change(agreement -> agreement.end(Ending.BOTH, day, "переезд"));
        assertThat(word(get("/ending/paper"))).contains(PaperWords.day(day));
    }

    @Test
    void anExtensionIsNotedOnceItIsAgreedOn() {
        LocalDate tomorrow = desk.today.plusDays(1);
        assertThat(post("/extension", "version=0", "more=3", "agreedOn=" + tomorrow)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("href=\"#agreedOn\"", "можно напечатать заранее");
        assertThat(post("/extension/paper", "more=3", "agreedOn=" + desk.today.plusYears(1).plusDays(1)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#agreedOn\"", "не позже чем через год");
        assertThat(desk.call(() -> agreements.findById(id).orElseThrow().getExtensions())).isEmpty();
    }

    @Test
    void whoeverSignsAnEndAheadIsWhoeverHasToToday() {
        desk.run(() -> jdbc.sql("update person set birth_date = ? where surname = 'Образцов'").param(desk.today.minusYears(18).plusDays(10)).update());
        assertThat(word(post("/ending/paper", "ending=BOTH", "endedOn=" + desk.today.plusDays(20), "reason=переезд"))).contains("Законный представитель наставляемого: Образцова Вера Ильинична");
    }

    @Test
    void whoeverHasWithdrawnIsNamedToTheHeadAlone() {
        change(agreement -> agreement.end(Ending.BOTH, desk.today, "переезд"));
        desk.run(() -> jdbc.sql("update person set blocked_on = current_date where surname = 'Образцов'").update());
        assertThat(get("/ending/paper")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(desk.director, "/ending/paper")).hasStatusOk();
    }

    @Test
    void anotherSchoolsIsNotThere() {
        UUID theirs = id;
        desk = new Desk(beans);
        for (String paper : List.of("/extension/paper", "/ending/paper")) {
            id = theirs;
            assertThat(get(paper)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(post(paper, "more=3", "agreedOn=" + desk.today, "ending=BOTH", "endedOn=" + desk.today, "reason=переезд")).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    private String day(int months) {
        return PaperWords.day(Term.lastDay(desk.today, months));
    }

    private void change(Consumer<Agreement> step) {
        desk.run(() -> step.accept(agreements.findById(id).orElseThrow()));
    }

    private MvcTestResult get(String path) {
        return get(desk.curator, path);
    }

    private MvcTestResult get(Account account, String path) {
        return mvc.get().uri(at(path)).with(SignIn.as(account)).exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = mvc.post().uri(at(path)).with(Csrf.asABrowser()).with(SignIn.as(desk.curator));
        for (String field : fields) {
            String[] pair = field.split("=", 2);
            request.param(pair[0], pair[1]);
        }
        return request.exchange();
    }

    private String at(String path) {
        return "/o/" + desk.school.getSlug() + "/agreements/" + id + path;
    }
}
