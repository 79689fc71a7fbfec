package ru.nastavnik.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.pairing.PairNotes;

/** Tells a pair, and its people on their own page, how far its agreements are. */
@Component
class AgreementNotes implements PairNotes {

    private final JdbcClient jdbc;
    private final Clock clock;

    AgreementNotes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Map<UUID, Note> notes(Collection<UUID> pairs) {
        var notes = new HashMap<UUID, Note>();
        jdbc.sql("""
                        select pair_id, count(*) filter (where state = 'SIGNING') as signing,
                          count(*) filter (where state = 'SIGNED' and ends_on >= :today) as running, max(ends_on) as ends_on
                        from agreement where pair_id = any (:pairs) and state in ('SIGNING', 'SIGNED') group by pair_id""")
                .param("pairs", pairs.toArray(UUID[]::new))
                .param("today", Standing.require().today(clock))
                .query(row -> {
                    UUID pair = row.getObject("pair_id", UUID.class);
                    if (row.getInt("signing") > 0) {
                        notes.put(pair, new Note("agreement.note.signing", new Object[0], "/agreements?state=SIGNING"));
                    } else if (row.getInt("running") > 0) {
                        notes.put(pair, new Note("agreement.note", new Object[] {row.getObject("ends_on", LocalDate.class)}, "/agreements"));
                    }
                });
        return notes;
    }
}
