package ru.nastavnik.journal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who changed something of somebody, and when: for a page that has to say with whom to talk. */
@Component
public class LastDeeds {

    private static final String[] CHANGES =
            Arrays.stream(Deed.values()).filter(Deed::changes).map(Enum::name).toArray(String[]::new);

    private final JdbcClient jdbc;

    LastDeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param by name of the account; null for a job of the application itself */
    public record LastDeed(String by, Instant at) {}

    /** The latest change of each of these people after that moment; those of whom there is none are missing. */
    public Map<UUID, LastDeed> since(Instant moment, Collection<UUID> persons) {
        var found = new HashMap<UUID, LastDeed>();
        jdbc.sql("""
                        select distinct on (p.person_id) p.person_id, e.done_at, a.name
                        from journal_person p join journal_entry e on e.id = p.entry_id left join account a on a.id = e.account_id
                        where p.person_id = any(:persons) and e.done_at > :moment and e.deed = any(:changes)
                        order by p.person_id, e.id desc""")
                .param("persons", persons.toArray(UUID[]::new))
                .param("moment", Timestamp.from(moment))
                .param("changes", CHANGES)
                .query(row -> {
                    found.put(row.getObject("person_id", UUID.class), new LastDeed(row.getString("name"), row.getTimestamp("done_at").toInstant()));
                });
        return found;
    }
}
