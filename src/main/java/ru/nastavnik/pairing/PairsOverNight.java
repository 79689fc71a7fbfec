package ru.nastavnik.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.DayBegan;
import ru.nastavnik.organization.Standing;

/** Pairs whose last day is past are completed. */
@Component
class PairsOverNight {

    private static final String OVER = "select id from pair where state = :state and ends_on < :today for update";

    private final PairHistory history;
    private final JdbcClient jdbc;
    private final Clock clock;

    PairsOverNight(PairHistory history, JdbcClient jdbc, Clock clock) {
        this.history = history;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(DayBegan event) {
        LocalDate today = Standing.require().today(clock);
        for (PairState state : List.of(PairState.ACTIVE, PairState.PAUSED)) {
            List<UUID> over = jdbc.sql(OVER).param("state", state.name()).param("today", today).query(UUID.class).list();
            if (!over.isEmpty()) {
                history.note(over, state, PairState.COMPLETED, today, null, null);
                jdbc.sql("update pair set version = version + 1, state = 'COMPLETED' where id = any (?)").param(over.toArray(UUID[]::new)).update();
            }
        }
    }
}
