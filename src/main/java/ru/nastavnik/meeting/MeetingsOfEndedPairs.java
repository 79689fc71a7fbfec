package ru.nastavnik.meeting;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.pairing.PairsChanged;

/** What a pair had arranged for later is off once it has ended early. */
@Component
class MeetingsOfEndedPairs {

    private final JdbcClient jdbc;
    private final Clock clock;

    MeetingsOfEndedPairs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(PairsChanged event) {
        jdbc.sql("""
                        update meeting set version = version + 1, cancelled_at = :at
                        where pair_id = any (:pairs) and starts_at > :now and cancelled_at is null and counted_on is null
                          and exists (select from pair where pair.id = meeting.pair_id and state in ('PROPOSED', 'COMPLETED', 'ENDED', 'REPLACED'))""")
                .param("pairs", event.pairs().toArray(UUID[]::new))
                .param("now", Standing.require().now(clock))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
