package ru.nastavnik.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.pairing.PairNotes;

/** Tells a pair how far its agreements are; to its people of those that they have signed or are to sign themselves. */
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
        Standing standing = Standing.require();
        var notes = new HashMap<UUID, Note>();
        jdbc.sql("""
                        select a.pair_id, count(*) filter (where a.state = 'SIGNING') as signing,
                          count(*) filter (where a.state in ('SIGNED', 'ENDED') and a.ends_on >= :today and %s) as running, max(a.ends_on) as ends_on
                        from %s where a.pair_id = any (:pairs) and a.state <> 'DRAFT' and (:all or %s) group by a.pair_id""".formatted(Shown.NOT_ENDED, OwnAgreements.FROM, OwnAgreements.OWN))
                .param("pairs", pairs.toArray(UUID[]::new))
                .param("today", standing.today(clock))
                .param("all", standing.may(Right.READ_REGISTERS))
                .param("persons", standing.persons().toArray(UUID[]::new))
                .query(row -> {
                    UUID pair = row.getObject("pair_id", UUID.class);
                    String own = "/my/agreements/" + pair;
                    Object[] until = {row.getObject("ends_on", LocalDate.class)};
                    if (row.getInt("signing") > 0) {
                        notes.put(pair, new Note("agreement.note.signing", new Object[0], "/agreements?state=SIGNING", own));
                    } else {
                        notes.put(pair, new Note(row.getInt("running") > 0 ? "agreement.note" : "agreement.note.over", until, "/agreements", own));
                    }
                });
        return notes;
    }
}
