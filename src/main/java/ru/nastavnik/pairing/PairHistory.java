package ru.nastavnik.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.organization.Standing;

/** How pairs came to where they stand: who moved them on, when and why. */
@Repository
public class PairHistory {

    private final JdbcClient jdbc;
    private final Clock clock;

    PairHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * In the transaction of the change: one statement, however many pairs.
     *
     * @param reason null where a pair did not end early
     * @param note null for none
     */
    public void note(Collection<UUID> pairs, PairState from, PairState to, LocalDate on, EndReason reason, String note) {
        jdbc.sql("""
                        insert into pair_event (pair_id, from_state, to_state, happened_on, reason, note, noted_by, noted_at)
                        select pair, :from, :to, :on, :reason, :note, cast(:by as uuid), :at from unnest(:pairs) as pair""")
                .param("pairs", pairs.toArray(UUID[]::new))
                .param("from", from.name())
                .param("to", to.name())
                .param("on", on)
                .param("reason", reason == null ? null : reason.name())
                .param("note", note)
                .param("by", Standing.require().account())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The latest step first; on one day, as they were noted: the ids follow the time. */
    List<Step> of(UUID pair) {
        return jdbc.sql("""
                        select e.to_state as to, e.happened_on as on, e.reason, e.note, a.name as by
                        from pair_event e left join account a on a.id = e.noted_by
                        where e.pair_id = ? order by e.happened_on desc, e.id desc""")
                .param(pair)
                .query(Step.class)
                .list();
    }

    /**
     * @param reason null where the pair did not end early by it
     * @param by name of whoever noted it; null for a job
     */
    record Step(PairState to, LocalDate on, EndReason reason, String note, String by) {}
}
