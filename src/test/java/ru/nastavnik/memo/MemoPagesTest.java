package ru.nastavnik.memo;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.PaperText.pdf;
import static ru.nastavnik.PaperText.plain;
import static ru.nastavnik.PaperText.word;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import ru.nastavnik.people.MentorState;

/** Memos and letters on the card of a pair. */
@ApplicationTest
class MemoPagesTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    Desk desk;
    UUID pair;

    @BeforeEach
    void open() {
        desk = new Desk(beans);
        pair = desk.pair();
        run("update pair set goal = 'победить на олимпиаде.', rhythm_days = 21");
    }

    @ParameterizedTest
    @CsvSource({"mentor, Памятка наставнику", "mentee, Памятка наставляемому", "thanks, Благодарственное письмо", "partner, Благодарственное письмо"})
    void wordAndPdfSayTheSame(String memo, String title) {
        String text = word(paper(memo, "DOCX"));
        assertThat(text).contains(desk.school.getFullName(), title, " г.").doesNotContain("{{", "..");
        assertThat(plain(pdf(paper(memo, "PDF")))).isEqualTo(plain(text));
    }

    @Test
    void aMemoHasTheDataOfThePair() {
        assertThat(word(paper("mentor", "DOCX")))
                .contains("Наставник: Примерова Анна Борисовна\n", "Наставляемый: Образцов Пётр Ильич\n", "Цель: победить на олимпиаде\n", "не реже раза в 21 день.", "удобно ли вам работать вместе.", "наставничества: " + desk.curator.getName());
        run("update pair set goal = null, rhythm_days = null");
        assertThat(word(paper("mentee", "DOCX"))).contains("Регулярные встречи — как договоритесь.").doesNotContain("Цель");
        assertThat(word(paper(desk.director, "mentee", "DOCX"))).doesNotContain(desk.director.getName());
    }

    @Test
    void aLetterThanksTheMentorAndWhereTheyWork() {
        assertThat(word(paper("thanks", "DOCX"))).contains("Уважаемая Анна Борисовна!", "идти к цели: победить на олимпиаде.", "Директор").doesNotContain("Образцов Пётр");
        assertThat(card()).hasStatusOk().bodyText().contains("/memos/mentor?format=DOCX", "/memos/mentee?format=PDF", "/memos/thanks?format=DOCX").doesNotContain("/memos/partner");
        run("update person set workplace = 'ООО «Макет»' where surname = 'Примерова'");
        assertThat(word(paper("partner", "DOCX"))).contains("Руководителю организации: ООО «Макет»", "наставник от вашей организации — Примерова Анна Борисовна.");
        assertThat(card()).hasStatusOk().bodyText().contains("/memos/partner?format=DOCX");
    }

    @Test
    void aMentorIsThankedWithoutAPairOnceTheyHaveWorked() {
        UUID mentor = desk.teacher("Эскизова").getId();
        assertThat(letter(mentor, "DOCX")).as("a candidate").hasStatus(HttpStatus.NOT_FOUND);
        assertThat(cardOf(mentor)).hasStatusOk().bodyText().doesNotContain("/letter?");
        become(mentor, MentorState.INTERVIEWED, MentorState.TRAINED, MentorState.ACTIVE);
        String text = word(letter(mentor, "DOCX"));
        assertThat(text).contains(desk.school.getFullName(), "Благодарственное письмо", "Уважаемая Анна Борисовна!", "Директор").doesNotContain("{{", "..");
        assertThat(plain(pdf(letter(mentor, "PDF")))).isEqualTo(plain(text));
        become(mentor, MentorState.RESERVE);
        assertThat(letter(mentor, "DOCX")).as("who has worked").hasStatusOk();
        assertThat(cardOf(mentor)).hasStatusOk().bodyText().contains("/mentors/" + mentor + "/letter?format=DOCX").doesNotContain("??");
        assertThat(desk.call(() -> jdbc.sql("select count(*) from journal_entry where deed = 'PRINTED' and what = 'memo.journal.paper'").query(Integer.class).single())).isEqualTo(3);
        run("update person set blocked_on = current_date where surname = 'Эскизова'");
        assertThat(letter(mentor, "DOCX")).hasStatus(HttpStatus.FORBIDDEN);
        desk = new Desk(beans);
        assertThat(letter(mentor, "DOCX")).as("of another school").hasStatus(HttpStatus.NOT_FOUND);
    }

    /** The way a curator notes it. */
    private void become(UUID mentor, MentorState... states) {
        for (MentorState state : states) {
            int version = desk.call(() -> jdbc.sql("select version from mentor where id = ?").param(mentor).query(Integer.class).single());
            assertThat(mvc.post()
                            .uri("/o/" + desk.school.getSlug() + "/mentors/" + mentor + "/state")
                            .param("version", "" + version)
                            .param("to", state.name())
                            .param("on", desk.today.toString())
                            .with(Csrf.asABrowser())
                            .with(SignIn.as(desk.curator)))
                    .hasStatus(HttpStatus.FOUND);
        }
    }

    private MvcTestResult letter(UUID mentor, String format) {
        return mvc.get().uri("/o/" + desk.school.getSlug() + "/mentors/" + mentor + "/letter?format=" + format).with(SignIn.as(desk.curator)).exchange();
    }

    private MvcTestResult cardOf(UUID mentor) {
        return mvc.get().uri("/o/" + desk.school.getSlug() + "/mentors/" + mentor).with(SignIn.as(desk.curator)).exchange();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(paper("other", "DOCX")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(paper("MENTOR", "DOCX")).hasStatus(HttpStatus.NOT_FOUND);
        var other = new Desk(beans);
        UUID theirs = other.pair();
        for (UUID id : List.of(theirs, UUID.randomUUID())) {
            pair = id;
            assertThat(paper("mentor", "DOCX")).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void whoeverHasWithdrawnIsNamedNoMore() {
        run("update person set blocked_on = current_date where surname = 'Образцов'");
        assertThat(paper("mentor", "DOCX")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void whoTookItOutIsLogged() {
        paper("thanks", "PDF");
        assertThat(desk.call(() -> jdbc.sql("select count(*) from journal_entry where deed = 'PRINTED' and what = 'memo.journal.paper'").query(Integer.class).single())).isOne();
    }

    @ParameterizedTest
    @CsvSource({"1, раза в день", "2, раза в 2 дня", "7, раза в 7 дней", "11, раза в 11 дней", "14, раза в 14 дней", "21, раза в 21 день", "22, раза в 22 дня"})
    void daysAreInTheAccusative(int days, String words) {
        assertThat(MemoPapers.rhythm(days)).isEqualTo("не реже " + words);
    }

    private MvcTestResult card() {
        return mvc.get().uri("/o/" + desk.school.getSlug() + "/pairs/" + pair).with(SignIn.as(desk.curator)).exchange();
    }

    private void run(String sql) {
        desk.run(() -> jdbc.sql(sql).update());
    }

    private MvcTestResult paper(String memo, String format) {
        return paper(desk.curator, memo, format);
    }

    private MvcTestResult paper(Account account, String memo, String format) {
        return mvc.get().uri("/o/" + desk.school.getSlug() + "/pairs/" + pair + "/memos/" + memo + "?format=" + format).with(SignIn.as(account)).exchange();
    }
}
