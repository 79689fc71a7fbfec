package ru.nastavnik.decree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.ApplicationTest;

/** What a curator has typed comes back with the reason, whatever has become of the decree or the pair meanwhile; and two sends make one draft. */
@ApplicationTest
class RefusedDraftsTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    Desk desk;
    DeskPages pages;

    @BeforeEach
    void open() {
        desk = new Desk(beans);
        pages = new DeskPages(beans, desk);
    }

    @Test
    void bothSendsOfADoubleClickLeadToTheDraft() throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 10; round++) {
                UUID pair = desk.pair();
                UUID key = UUID.randomUUID();
                var start = new CyclicBarrier(2);
                Callable<String> send = () -> {
                    start.await();
                    return pages.post(desk.curator, "/decrees", "pairs", pair, "key", key).getResponse().getRedirectedUrl();
                };
                var answers = threads.invokeAll(List.of(send, send));
                assertThat(answers.get(0).get()).isNotNull().isEqualTo(answers.get(1).get());
            }
        } finally {
            threads.shutdownNow();
        }
        desk.run(() -> assertThat(jdbc.sql("select count(*) from decree").query(Integer.class).single()).isEqualTo(10));
    }

    @Test
    void anAmendmentOfWhatIsCancelledMeanwhileKeepsWhatWasTyped() {
        UUID pair = desk.pair();
        UUID first = desk.submitted(pair).getId();
        desk.approve(first);
        desk.backdate(pair, desk.today.minusDays(3));
        String typed = desk.today.plusDays(40).toString();
        desk.approve(desk.cancellation(first));
        assertThat(pages.post(desk.curator, "/decrees/" + first + "/amendment", "key", UUID.randomUUID(), "rows[0].pair", pair, "rows[0].fate", "UNTIL", "rows[0].endsOn", typed))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("уже отменён или не может быть изменён", "value=\"" + typed + "\"")
                .containsPattern("value=\"UNTIL\"[^>]*checked");
    }

    @Test
    void anAmendmentKeepsTheTypedFatesWhenPairsChangeMeanwhile() {
        UUID over = desk.pair(desk.teacher("Абрамова"), desk.pupil("Образцов"));
        UUID stays = desk.pair(desk.teacher("Яковлева"), desk.pupil("Образцов"));
        UUID first = desk.submitted(over, stays).getId();
        desk.approve(first);
        desk.run(() -> jdbc.sql("update pair set state = 'COMPLETED' where id = ?").param(over).update());
        String past = desk.today.minusDays(1).toString();
        assertThat(pages.post(
                        desk.curator, "/decrees/" + first + "/amendment", "key", UUID.randomUUID(), "rows[0].pair", over, "rows[0].fate", "OUT",
                        "rows[1].pair", stays, "rows[1].fate", "UNTIL", "rows[1].endsOn", past))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Укажите день не раньше сегодняшнего", "тем временем изменились", "value=\"" + past + "\"", "Яковлева", "rows[0].endsOn-error")
                .containsPattern("value=\"UNTIL\"[^>]*checked")
                .doesNotContain("Абрамова", "rows[1]");
    }

    /** As no page sends it: without a first row. */
    @Test
    void anAmendmentWithAGapInItsRowsIsToldWhereItIsWrong() {
        UUID wrong = desk.pair(desk.teacher("Абрамова"), desk.pupil("Образцов"));
        UUID right = desk.pair(desk.teacher("Яковлева"), desk.pupil("Образцов"));
        UUID first = desk.submitted(wrong, right).getId();
        desk.approve(first);
        List<Object> typed = new ArrayList<>(List.of("key", UUID.randomUUID(), "rows[1].pair", wrong, "rows[1].fate", "UNTIL", "rows[1].endsOn", "после зимы"));
        assertThat(pages.post(desk.curator, "/decrees/" + first + "/amendment", typed.toArray()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Введите дату", "rows[0].endsOn-error");
        typed.addAll(List.of("rows[2].pair", right, "rows[2].fate", "STAYS"));
        assertThat(pages.post(desk.curator, "/decrees/" + first + "/amendment", typed.toArray()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Введите дату", "rows[0].endsOn-error")
                .doesNotContain("rows[1].endsOn-error");
        desk.run(() -> jdbc.sql("update pair set state = 'COMPLETED' where id = ?").param(wrong).update());
        assertThat(pages.post(desk.curator, "/decrees/" + first + "/amendment", typed.toArray()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("тем временем изменились")
                .doesNotContain("Введите дату", "endsOn-error");
    }

    @Test
    void aReplacementOfAPairThatIsOverKeepsWhatWasTyped() {
        var mentee = desk.pupil("Образцов");
        UUID former = desk.pair(desk.teacher("Примерова"), mentee);
        desk.approve(desk.submitted(former).getId());
        UUID successor = desk.pair(desk.teacher("Эскизова"), mentee);
        desk.run(() -> jdbc.sql("update pair set state = 'ENDED', end_reason = 'LEFT' where id = ?").param(former).update());
        assertThat(pages.post(desk.curator, "/decrees/replacement", "pair", former, "successor", successor, "reason", "LOST_CONTACT", "key", UUID.randomUUID()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Одна из пар уже не работает", "Эскизова")
                .containsPattern("value=\"LOST_CONTACT\"[^>]*checked");
        assertThat(pages.get(desk.curator, "/decrees/replacement?pair=" + former)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aReplacementByAPairThatIsTakenSaysSo() {
        var mentee = desk.pupil("Образцов");
        UUID former = desk.pair(desk.teacher("Примерова"), mentee);
        desk.approve(desk.submitted(former).getId());
        UUID successor = desk.pair(desk.teacher("Эскизова"), mentee);
        desk.draft(successor);
        assertThat(pages.post(desk.curator, "/decrees/replacement", "pair", former, "successor", successor, "reason", "LOST_CONTACT", "key", UUID.randomUUID()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("уже включили в другой приказ")
                .containsPattern("value=\"LOST_CONTACT\"[^>]*checked");
    }

    /** A browser counts a line break as one sign, and sends two. */
    @Test
    void aClauseOfAsManySignsAsItsFieldTakesIsSaved() {
        UUID id = DeskPages.decreeIn(pages.post(desk.curator, "/decrees/kinds", "kind", "ROADMAP", "key", UUID.randomUUID()));
        String longest = "я\r\n".repeat(Provisions.LENGTH / 2 - 1) + "яя";
        assertThat(pages.post(desk.curator, "/decrees/" + id + "/text", "version", 0, "title", "О моём", "preamble", longest, "clauses[0]", longest)).hasStatus(HttpStatus.FOUND);
        assertThat(desk.<String>call(() -> jdbc.sql("select text from decree_clause where decree_id = ?").param(id).query(String.class).single())).hasSize(Provisions.LENGTH).doesNotContain("\r");
    }

    @Test
    void aTextWithoutClausesComesBackWithAPlaceForOne() {
        UUID id = DeskPages.decreeIn(pages.post(desk.curator, "/decrees/kinds", "kind", "ROADMAP", "key", UUID.randomUUID()));
        assertThat(pages.post(desk.curator, "/decrees/" + id + "/text", "version", 0, "title", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("name=\"insert\" value=\"0\"");
    }

    @Test
    void wordsOfADecreeThatIsSubmittedMeanwhileAreNotLost() {
        UUID id = DeskPages.decreeIn(pages.post(desk.curator, "/decrees/kinds", "kind", "ROADMAP", "key", UUID.randomUUID()));
        assertThat(pages.post(desk.curator, "/decrees/" + id + "/submission", "version", 0)).hasStatus(HttpStatus.FOUND);
        assertThat(pages.post(desk.curator, "/decrees/" + id + "/text", "version", 0, "title", "О моём", "clauses[0]", "Мой пункт."))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("О моём", "Мой пункт.", "уже не изменить")
                .doesNotContain(">Сохранить<");
        assertThat(pages.get(desk.curator, "/decrees/" + id + "/text")).hasStatus(HttpStatus.NOT_FOUND);
    }
}
