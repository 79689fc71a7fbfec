package ru.nastavnik.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
import ru.nastavnik.Listeners;
import ru.nastavnik.SignIn;
import ru.nastavnik.account.Account;
import ru.nastavnik.decree.Desk;

/** Data are destroyed on demand where there is no consent to withdraw: on the same way, by the same job, with the same act. */
@ApplicationTest
class DemandTest {

    private static final String PAPER = "заявление от 12.10.2026, вх. № 31";

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Consents consents;

    @Autowired
    Erasures erasures;

    @Autowired
    Listeners listeners;

    Desk desk;
    Mentee mentee;
    UUID person;

    @BeforeEach
    void somebodyWhoHasSignedNothing() {
        desk = new Desk(beans);
        mentee = desk.pupil("Чертополохов");
        person = mentee.getPerson().getId();
        desk.run(() -> jdbc.sql("delete from consent where person_id = ?").param(person).update());
    }

    @Test
    void theCardLeadsToIt() {
        assertThat(get(desk.curator, "/mentees/" + mentee.getId())).bodyText().contains("/people/" + person + "/erasure", "Прекратить обработку и удалить данные");
        assertThat(get(desk.director, "/mentees/" + mentee.getId())).bodyText().doesNotContain("Прекратить обработку");
        assertThat(get(desk.curator, "/people/" + person + "/erasure")).hasStatusOk().bodyText().contains("Чертополохов Пётр", "Законный представитель");
    }

    @Test
    void itStopsAtOnceAndTheActNamesThePaper() {
        assertThat(demand("REPRESENTATIVE", PAPER, "мать Чертополохова против")).hasStatus(HttpStatus.FOUND).hasRedirectedUrl(at("/people/" + person + "/consents"));
        listeners.settle();

        assertThat(get(desk.curator, "/mentees/" + mentee.getId())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(desk.curator, "/mentees?archived=true")).bodyText().doesNotContain("Чертополохов");
        assertThat(get(desk.director, "/erasures")).bodyText().contains("Чертополохов Пётр Ильич");
        assertThat(get(desk.curator, "/people/" + person + "/consents")).bodyText().contains("Обработка данных прекращена", PAPER, "Согласий не было", "против");
        assertThat(get(desk.curator, "/people/" + person + "/erasure")).as("back in the browser").hasRedirectedUrl(at("/people/" + person + "/consents"));

        UUID erasure = erasure().getId();
        assertThat(post(desk.curator, "/erasures/" + erasure + "/completion")).hasStatus(HttpStatus.FOUND);
        assertThat(erasure().getDemand()).isEqualTo(new Demand(Asker.REPRESENTATIVE, PAPER, null));
        assertThat(get(desk.director, "/erasures/" + erasure + "/act"))
                .bodyText()
                .contains("обращение законного представителя участника", PAPER, "статья 21", "в документе, который назван основанием", "прекращение обработки и удаление данных")
                .doesNotContain("подписанном согласии №")
                .doesNotContain("Чертополохов")
                .doesNotContain("??");
    }

    @Test
    void aNameInThePaperIsStruckOut() {
        demand("ORGANIZATION", "записка о Чертополохове, № 2", "");
        assertThat(post(desk.curator, "/erasures/" + erasure().getId() + "/completion")).hasStatus(HttpStatus.FOUND);
        assertThat(erasure().getDemand().paper()).isEqualTo("записка о [удалено], № 2");
    }

    @Test
    void papersThatThereAreEndWithIt() {
        UUID signed = desk.pupil("Репейников").getPerson().getId();
        assertThat(post(desk.curator, "/people/" + signed + "/erasure", "asker", "PERSON", "paper", PAPER, "reason", "переезд")).hasStatus(HttpStatus.FOUND);
        assertThat(desk.call(() -> consents.findByPersonIdOrderBySignedOnDescIdDesc(signed)))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(paper -> assertThat(paper.getWithdrawnOn()).isEqualTo(desk.today))
                .allSatisfy(paper -> assertThat(paper.getWithdrawalReason()).isEqualTo("переезд"));
    }

    @Test
    void aSignatureBringsTheDataBack() {
        demand("PERSON", PAPER, "");
        String day = desk.today.toString();
        assertThat(post(
                        desk.curator, "/people/" + person + "/consents", "kinds", "PERSONAL_DATA", "signedOn", day, "validUntil", day, "signedByPerson", "true",
                        "representative", "Чертополохова Вера Ильинична"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(get(desk.curator, "/mentees?archived=true")).bodyText().contains("Чертополохов Пётр");
    }

    @Test
    void whoAsksAndThePaperAreNeeded() {
        assertThat(demand("", " ", "не хотят")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("не хотят", "#asker", "#paper");
        assertThat(desk.call(() -> erasures.findByPersonId(person))).isEmpty();
        assertThat(get(desk.curator, "/mentees/" + mentee.getId())).hasStatusOk();
    }

    @Test
    void sentTwiceAtOnceItIsOne() throws Exception {
        var other = CompletableFuture.supplyAsync(() -> demand("PERSON", PAPER, ""));
        assertThat(demand("PERSON", PAPER, "")).hasStatus(HttpStatus.FOUND);
        assertThat(other.get(20, TimeUnit.SECONDS)).hasStatus(HttpStatus.FOUND);
        assertThat(desk.call(() -> jdbc.sql("select count(*) from erasure where person_id = ?").param(person).query(Integer.class).single())).isOne();
        assertThat(erasure().getSealed()).contains("Чертополохов");
    }

    @Test
    void anotherSchoolCannotAskForIt() {
        var other = new Desk(beans);
        String address = "/o/" + other.school.getSlug() + "/people/" + person + "/erasure";
        assertThat(mvc.get().uri(address).with(SignIn.as(other.curator)).exchange()).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post().uri(address).param("asker", "PERSON").param("paper", PAPER).with(SignIn.as(other.curator)).with(Csrf.asABrowser()).exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(desk.curator, "/mentees/" + mentee.getId())).hasStatusOk();
    }

    private MvcTestResult demand(String asker, String paper, String reason) {
        return post(desk.curator, "/people/" + person + "/erasure", "asker", asker, "paper", paper, "reason", reason);
    }

    private Erasure erasure() {
        return desk.call(() -> erasures.findByPersonId(person).orElseThrow());
    }

    private String at(String address) {
        return "/o/" + desk.school.getSlug() + address;
    }

    private MvcTestResult get(Account as, String address) {
        return mvc.get().uri(at(address)).with(SignIn.as(as)).exchange();
    }

    private MvcTestResult post(Account as, String address, String... parameters) {
        var request = mvc.post().uri(at(address)).with(SignIn.as(as)).with(Csrf.asABrowser());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
