package ru.nastavnik.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.DayBegan;
import ru.nastavnik.organization.Standing;

/** Pairs whose last day is past are completed. */
@Component
class PairsOverNight {

    /** Locked in the order of their ids, as all do who end pairs. */
    private static final String OVER = "select id, state from pair where state in ('ACTIVE', 'PAUSED') and ends_on < :today order by id for update";

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
        Map<PairState, List<UUID>> over = jdbc.sql(OVER).param("today", today).query(Over.class).list().stream()
                .collect(Collectors.groupingBy(Over::state, Collectors.mapping(Over::id, Collectors.toList())));
        over.forEach((state, pairs) -> {
            history.note(pairs, state, PairState.COMPLETED, today, null, null);
            jdbc.sql("update pair set version = version + 1, state = 'COMPLETED' where id = any (?)").param(pairs.toArray(UUID[]::new)).update();
        });
    }

    private record Over(UUID id, PairState state) {}
}
