package ru.nastavnik.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Csrf;
import ru.nastavnik.Personas;
import ru.nastavnik.Statements;
import ru.nastavnik.organization.Standing;

/** The public forms as a visitor without an account sees them. */
@ApplicationTest
class PublicFormTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Personas personas;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    BeanFactory beans;

    @Autowired
    Statements statements;

    Letterbox box;

    @BeforeEach
    void open() {
        box = new Letterbox(beans, personas.school());
    }

    @Test
    void closedUnlessSomebodyOpensIt() {
        var closed = personas.school();
        for (String page : List.of("", "/mentor", "/mentee", "/thanks")) {
            assertThat(mvc.get().uri("/p/" + closed.getSlug() + page)).as(page).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(mvc.get().uri("/p/no-such-school" + page)).as(page).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(mvc.post().uri("/p/" + closed.getSlug() + "/mentor").with(Csrf.asABrowser())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void oneFormCanBeOpenAndTheOtherClosed() {
        box.open(false, true);
        assertThat(get("/mentor")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/mentee")).hasStatusOk();
        assertThat(get("")).bodyText().contains("Нужен наставник").doesNotContain("Хочу стать наставником");
        assertThat(offer("203.0.113.1")).hasStatus(HttpStatus.NOT_FOUND);
        box.open(false, false);
        assertThat(get("/mentee")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aParentAsksForAMentorAndIsToldWhatComesNext() {
        assertThat(get("/mentee")).hasStatusOk().bodyText().contains("Ваш телефон", "name=\"ticket\"", box.school.getFullName());
        assertThat(ask()).hasStatus(HttpStatus.FOUND).redirectedUrl().isEqualTo("/p/" + box.school.getSlug() + "/thanks");
        assertThat(get("/thanks")).hasStatusOk().bodyText().contains("Спасибо", "Куратор прочитает заявку");
        var kept = box.call(() -> jdbc.sql("select wish || ' ' || sender || ' ' || surname || ' ' || representative_phone || ' ' || topic || ' ' || state from enquiry")
                .query(String.class)
                .single());
        assertThat(kept).isEqualTo("MENTEE REPRESENTATIVE Образцов 8 912 000-00-00 боится отвечать у доски WAITING");
    }

    @Test
    void aVisitorIsGivenNoSession() {
        for (var answer : List.of(get("/mentee").exchange(), ask().exchange(), get("/thanks").exchange())) {
            assertThat(answer.getRequest().getSession(false)).isNull();
            assertThat(answer.getResponse().getCookie("nastavnik")).isNull();
        }
    }

    @Test
    void withoutACsrfTokenNothingIsTaken() {
        assertThat(mvc.post().uri("/p/" + box.school.getSlug() + "/mentor").param("ticket", box.ticket())).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void theSameFormSentTwiceIsOneEnquiryAndACorrectedOneIsAnother() {
        String ticket = box.ticket();
        for (int i = 0; i < 2; i++) {
            assertThat(offer("203.0.113.2").param("ticket", ticket)).hasStatus(HttpStatus.FOUND);
        }
        assertThat(box.count()).isOne();
        assertThat(offer("203.0.113.2").param("ticket", ticket).param("place", "ООО «Образец»")).hasStatus(HttpStatus.FOUND);
        assertThat(box.count()).isEqualTo(2);
    }

    @Test
    void aDoubleTapIsOneEnquiryToo() throws Exception {
        String ticket = box.ticket();
        var start = new CountDownLatch(1);
        var threads = IntStream.range(0, 4)
                .mapToObj(i -> new Thread(() -> {
                    try {
                        start.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    offer("203.0.113.3").param("ticket", ticket).exchange();
                }))
                .toList();
        threads.forEach(Thread::start);
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(box.count()).isOne();
    }

    @Test
    void aMachineIsSentBackAndAPersonLosesNothing() {
        for (var trap : List.of(
                offer("203.0.113.4").param("ticket", "forged"),
                offer("203.0.113.4").param("ticket", box.ticket(1)),
                offer("203.0.113.4").param("ticket", box.ticket(100_000)),
                offer("203.0.113.4").param("ticket", new Letterbox(beans, personas.school()).ticket()),
                offer("203.0.113.4").param("ticket", box.ticket()).param("website", "https://example.org"))) {
            assertThat(trap).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("нажмите «Отправить» ещё раз", "Примерова");
        }
        assertThat(box.count()).isZero();
    }

    @Test
    void aChildUnderFourteenHandsTheFormToAParent() {
        var answer = post("/mentee", "203.0.113.5")
                .param("ticket", box.ticket())
                .param("sender", "SELF")
                .param("surname", "Образцов")
                .param("givenName", "Пётр")
                .param("birthDate", LocalDate.now().minusYears(10).toString())
                .param("phone", "89120000000")
                .param("topic", "хочу собрать робота")
                .param("consent", "true");
        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("до 14 лет заявку отправляет родитель", "Ваш телефон", "хочу собрать робота", "name=\"phone\" value=\"89120000000\"")
                .doesNotContain("checked");
        assertThat(box.count()).isZero();
    }

    @Test
    void whatIsMissingOrTooLongIsSaidAtItsFieldAndAllThatWasTypedIsThere() {
        String long300 = "о".repeat(301);
        assertThat(post("/mentor", "203.0.113.6").param("ticket", box.ticket()).param("surname", "Примерова").param("topic", long300).param("phone", "позвоните"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#givenName\"", "href=\"#topic\"", "href=\"#phone\"", "href=\"#occupation\"", "href=\"#consent\"", long300, "позвоните");
        assertThat(post("/mentor", "203.0.113.6").param("ticket", box.ticket()).param("surname", "Примерова").param("phone", "8 912 000-0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("href=\"#phone\"", "value=\"8 912 000-0\"");
    }

    @Test
    void sixtyFourKilobytesAreEnough() {
        byte[] huge = ("surname=" + "a".repeat(70_000)).getBytes();
        assertThat(mvc.post().uri("/p/" + box.school.getSlug() + "/mentor").contentType("application/x-www-form-urlencoded").content(huge).with(Csrf.asABrowser()))
                .hasStatus(HttpStatus.CONTENT_TOO_LARGE);
        assertThat(mvc.post().uri("/p/" + box.school.getSlug() + "/mentor").header("Transfer-Encoding", "chunked").with(Csrf.asABrowser()))
                .hasStatus(HttpStatus.CONTENT_TOO_LARGE);
        assertThat(box.count()).isZero();
    }

    @Test
    void afterTooManyFromOneAddressTheFormComesBackWithWhatWasTyped() {
        for (int i = 0; i < Inflow.FROM_AN_ADDRESS.atOnce(); i++) {
            assertThat(offer("203.0.113.9")).hasStatus(HttpStatus.FOUND);
        }
        assertThat(offer("203.0.113.9"))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .hasHeader("Retry-After", "60")
                .bodyText()
                .contains("Ничего не потеряно", "Примерова");
        assertThat(offer("203.0.113.10")).hasStatus(HttpStatus.FOUND);
        assertThat(box.count()).isEqualTo(Inflow.FROM_AN_ADDRESS.atOnce() + 1);
    }

    @Test
    void whoeverErrsIsNotLockedOutAndAFloodOfErrorsCostsTheDatabaseNothing() throws Exception {
        String ticket = box.ticket();
        for (int i = 0; i < Inflow.FROM_AN_ADDRESS.atOnce() + 5; i++) {
            assertThat(offer("203.0.113.30").param("ticket", ticket).param("website", "https://example.org")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        assertThat(offer("203.0.113.30").param("ticket", ticket)).as("at last without an error").hasStatus(HttpStatus.FOUND);
        var inflow = beans.getBean(Inflow.class);
        IntStream.range(0, Inflow.POSTS_FROM_AN_ADDRESS.atOnce()).forEach(n -> inflow.countPost("203.0.113.30"));
        for (String page : List.of("/mentor", "/mentee")) {
            var sent = statements.during(() -> assertThat(post(page, "203.0.113.30").param("ticket", ticket))
                    .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                    .hasHeader("Retry-After", "60"));
            assertThat(sent).isEmpty();
        }
    }

    @Test
    void aVisitorReadsNobodyAndChangesNothing() {
        var person = personas.person(box.school);
        assertThat(ask()).hasStatus(HttpStatus.FOUND);
        Standing.visitor(box.school).run(() -> transaction.executeWithoutResult(status -> {
            for (String table : List.of("person", "mentor", "mentee", "consent", "enquiry", "pair", "journal_entry", "programme_year", "target")) {
                assertThat(jdbc.sql("select count(*) from " + table).query(Long.class).single()).as(table).isZero();
            }
            assertThat(jdbc.sql("select count(*) from reception").query(Long.class).single()).isOne();
            assertThat(jdbc.sql("update person set surname = 'Чужой'").update()).isZero();
            assertThat(jdbc.sql("update enquiry set topic = 'чужое'").update()).isZero();
            assertThat(jdbc.sql("update reception set mentors = false").update()).isZero();
            assertThat(jdbc.sql("delete from enquiry").update()).isZero();
        }));
        assertThatThrownBy(() -> Standing.visitor(box.school).run(() -> transaction.executeWithoutResult(
                        status -> jdbc.sql("insert into mentee (organization_id, id, version, person_id, state, entered_on) values (?, ?, 0, ?, 'APPLIED', current_date)")
                                .params(box.school.getId(), java.util.UUID.randomUUID(), person)
                                .update())))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
        assertThat(box.count()).isOne();
    }

    private MockMvcRequestBuilder get(String page) {
        return mvc.get().uri("/p/" + box.school.getSlug() + page);
    }

    private MockMvcRequestBuilder ask() {
        return post("/mentee", "203.0.113.20")
                .param("ticket", box.ticket())
                .param("sender", "REPRESENTATIVE")
                .param("representativeName", "Образцова Мария")
                .param("representativePhone", "8 912 000-00-00")
                .param("surname", "Образцов")
                .param("givenName", "Пётр")
                .param("birthDate", LocalDate.now().minusYears(9).toString())
                .param("place", "3 «Б»")
                .param("topic", "боится отвечать у доски")
                .param("consent", "true");
    }

    private MockMvcRequestBuilder offer(String from) {
        return post("/mentor", from)
                .param("surname", "Примерова")
                .param("givenName", "Анна")
                .param("occupation", "PARENT")
                .param("phone", "8 912 000-00-01")
                .param("consent", "true");
    }

    /** With a ticket of its own unless the test brings one. */
    private MockMvcRequestBuilder post(String page, String from) {
        return mvc.post().uri("/p/" + box.school.getSlug() + page).with(Csrf.asABrowser()).with(request -> {
            request.setRemoteAddr(from);
            if (request.getParameter("ticket") == null) {
                request.setParameter("ticket", box.ticket());
            }
            return request;
        });
    }
}
