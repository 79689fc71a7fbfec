package ru.nastavnik.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Listeners;
import ru.nastavnik.LockWaits;
import ru.nastavnik.decree.Desk;
import ru.nastavnik.organization.DayBegan;

@ApplicationTest
class PairsOverNightTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Listeners listeners;

    @Autowired
    LockWaits waits;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPairIsCompletedOnceItsLastDayIsPast() {
        var desk = new Desk(beans);
        UUID over = desk.pair();
        UUID lastDay = desk.pair();
        desk.approve(desk.submitted(over, lastDay).getId());
        desk.run(() -> {
            jdbc.sql("update pair set ends_on = ?, starts_on = ?, works_from = ? where id = ?").params(desk.today.minusDays(1), desk.today.minusDays(9), desk.today.minusDays(9), over).update();
            jdbc.sql("update pair set ends_on = ?, starts_on = ?, works_from = ? where id = ?").params(desk.today, desk.today.minusDays(9), desk.today.minusDays(9), lastDay).update();
        });
        desk.run(() -> events.publishEvent(new DayBegan(desk.school.getId())));
        listeners.settle();
        assertThat(state(desk, over)).isEqualTo("COMPLETED");
        assertThat(state(desk, lastDay)).isEqualTo("ACTIVE");
        assertThat(desk.<Integer>call(() -> jdbc.sql("select count(*) from pair_event where to_state = 'COMPLETED' and noted_by is null").query(Integer.class).single())).isEqualTo(1);
    }

    /** As whoever ends pairs does; the rows lie in another order. */
    @Test
    void pairsAreLockedInTheOrderOfTheirIds() {
        var desk = new Desk(beans);
        UUID first = desk.pair();
        UUID second = desk.pair();
        desk.approve(desk.submitted(first, second).getId());
        desk.run(() -> jdbc.sql("update pair set ends_on = ?, starts_on = ?, works_from = ?, state = 'ACTIVE' where id = ?")
                .params(desk.today.minusDays(1), desk.today.minusDays(19), desk.today.minusDays(19), second).update());
        desk.run(() -> jdbc.sql("update pair set ends_on = ?, starts_on = ?, works_from = ?, state = 'PAUSED' where id = ?")
                .params(desk.today.minusDays(1), desk.today.minusDays(9), desk.today.minusDays(9), first).update());
        desk.run(() -> {
            jdbc.sql("select id from pair where id = ? for update").param(first).query(UUID.class).single();
            CompletableFuture.runAsync(() -> desk.run(() -> events.publishEvent(new DayBegan(desk.school.getId()))));
            waits.awaitWaiting(1);
            assertThat(jdbc.sql("select id from pair where id = ? for update skip locked").param(second).query(UUID.class).list()).hasSize(1);
        });
        listeners.settle();
        assertThat(List.of(state(desk, first), state(desk, second))).containsOnly("COMPLETED");
    }

    private String state(Desk desk, UUID pair) {
        return desk.call(() -> jdbc.sql("select state from pair where id = ?").param(pair).query(String.class).single());
    }
}
