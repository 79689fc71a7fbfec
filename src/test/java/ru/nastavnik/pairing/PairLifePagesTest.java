package ru.nastavnik.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Statements;
import ru.nastavnik.account.Account;
import ru.nastavnik.account.Standings;
import ru.nastavnik.account.WaitsForMe.Waiting;
import ru.nastavnik.decree.Desk;
import ru.nastavnik.decree.DeskPages;

/** Petitions and steps of a pair that works: what is typed comes back with the reason, and those who decide are told. */
@ApplicationTest
class PairLifePagesTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    Standings standings;

    @Autowired
    PairsWaiting waits;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    Desk desk;
    DeskPages pages;
    UUID pair;

    @BeforeEach
    void work() {
        desk = new Desk(beans);
        pages = new DeskPages(beans, desk);
        pair = desk.pair();
        desk.approve(desk.submitted(pair).getId());
    }

    @Test
    void aSecondPetitionIsRefusedWithItsWords() {
        assertThat(petition("Не отвечает")).hasStatus(HttpStatus.FOUND);
        assertThat(petition("Мы не сошлись характерами"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Одно обращение этой пары уже открыто", "Мы не сошлись характерами");
    }

    @Test
    void aPetitionOnAPairThatIsOverComesBackWithItsWords() {
        desk.run(() -> jdbc.sql("update pair set state = 'COMPLETED' where id = ?").param(pair).update());
        assertThat(petition("Мы не сошлись характерами"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Пара тем временем изменилась", "Мы не сошлись характерами");
    }

    @Test
    void theNoteOfAPauseOrAnEndIsNotLost() {
        assertThat(pages.post(desk.curator, "/pairs/" + pair + "/pause", "version", 0, "note", "Болезнь до весны"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Пара тем временем изменилась", "Болезнь до весны");
        assertThat(pages.post(desk.curator, "/pairs/" + pair + "/ending", "version", 0, "reason", "LEFT", "note", "Переезд в другой город"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Пара тем временем изменилась", "Переезд в другой город")
                .containsPattern("value=\"LEFT\"[^>]*checked");
    }

    @Test
    void howAPetitionWasSettledIsNotLost() {
        petition("Не отвечает");
        UUID id = desk.call(() -> jdbc.sql("select id from pair_petition").query(UUID.class).single());
        assertThat(pages.post(desk.curator, "/pairs/" + pair + "/petitions/" + id + "/settlement", "version", 7, "settlement", "Помирились сами"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Помирились сами");
    }

    @Test
    void aPetitionWaitsForTheDirectorAndTheCurator() throws Exception {
        assertThat(waiting(desk.director)).isEmpty();
        petition("Не отвечает");
        int one = statements.during(() -> waiting(desk.director)).size();
        for (Account account : List.of(desk.director, desk.curator)) {
            assertThat(waiting(account)).singleElement().satisfies(waits -> {
                assertThat(waits.message()).isEqualTo("pairing.waits.petition");
                assertThat(waits.figures()).containsExactly(desk.today);
                assertThat(waits.href()).endsWith("/pairs/" + pair + "#petitions");
                assertThat(waits.reason()).isEqualTo("pairing.ground.LOST_CONTACT");
            });
        }
        UUID second = desk.pair();
        desk.approve(desk.submitted(second).getId());
        petition(second, "Переезд");
        assertThat(waiting(desk.director)).hasSize(2);
        assertThat(statements.during(() -> waiting(desk.director))).hasSize(one);
        desk.run(() -> jdbc.sql("update pair_petition set settled_on = dated").update());
        assertThat(waiting(desk.director)).isEmpty();
        assertThat(pages.get(desk.director, "/pairs/" + pair)).hasStatusOk().bodyText().contains("id=\"petitions\"");
    }

    /** A pair that another one names as its former cannot go. */
    @Test
    void whatTheDatabaseHoldsIsNotParted() {
        UUID held = desk.pair();
        desk.run(() -> jdbc.sql("update pair set replaces_id = ? where id = ?").params(held, pair).update());
        var refused = pages.post(desk.curator, "/pairs/" + held + "/dissolution");
        assertThat(refused).hasRedirectedUrl("/o/" + desk.school.getSlug() + "/pairs/" + held);
        assertThat(refused).flash().containsEntry("flash", "pairing.isFormer");
        assertThat(desk.<String>call(() -> jdbc.sql("select state from pair where id = ?").param(held).query(String.class).single())).isEqualTo("PROPOSED");
    }

    private MvcTestResult petition(UUID of, String words) {
        return pages.post(desk.curator, "/pairs/" + of + "/petitions", "petitioner", "MENTEE", "ground", "LOST_CONTACT", "dated", desk.today, "words", words);
    }

    private MvcTestResult petition(String words) {
        return petition(pair, words);
    }

    private List<Waiting> waiting(Account account) {
        return standings.find(account.getId(), desk.school.getSlug()).orElseThrow().call(() -> transaction.execute(status -> waits.waiting()));
    }
}
