package ru.nastavnik.decree;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.pairing.PairNotes;

/** Tells a pair in which decree it stands: of an approved one number and date, which is all that its people may know. */
@Component
class DecreeNotes implements PairNotes {

    private final JdbcClient jdbc;

    DecreeNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Note> notes(Collection<UUID> pairs) {
        var notes = new HashMap<UUID, Note>();
        jdbc.sql("""
                        select p.pair_id, d.id, d.state, d.number, d.dated from decree_pair p
                        join decree d on d.organization_id = p.organization_id and d.id = p.decree_id
                        where p.pair_id = any (?) and not p.released""")
                .param(pairs.toArray(UUID[]::new))
                .query(row -> {
                    notes.put(row.getObject("pair_id", UUID.class), note(row));
                });
        return notes;
    }

    private static Note note(ResultSet row) throws SQLException {
        String address = "/decrees/" + row.getObject("id", UUID.class);
        return DecreeState.valueOf(row.getString("state")) == DecreeState.APPROVED
                ? new Note("decree.note", new Object[] {row.getString("number"), row.getObject("dated", LocalDate.class)}, address)
                : new Note("decree.note." + row.getString("state"), new Object[0], address);
    }
}
