package ru.nastavnik.meeting;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.pairing.PairTraces;

/** A meeting that counts is counted for ever, also one on the very day on which the pair's decree was cancelled. */
@Component
class MeetingTraces implements PairTraces {

    private final JdbcClient jdbc;

    MeetingTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<UUID> left(Collection<UUID> pairs) {
        return jdbc.sql("select distinct pair_id from meeting where pair_id = any (?) and counted_on is not null")
                .param(pairs.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }
}
