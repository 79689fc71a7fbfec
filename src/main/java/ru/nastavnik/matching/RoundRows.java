package ru.nastavnik.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.pairing.Period;

/** The list of rounds, the latest first: one statement. */
@Repository
class RoundRows {

    private final JdbcClient jdbc;

    RoundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RoundRow> all() {
        return jdbc.sql("""
                        select r.id, r.name, r.starts_on, r.ends_on, r.variants, coalesce(v.served, 0) as served, coalesce(v.mentees, 0) as mentees,
                          r.closed_at is not null as closed, (select count(*) from matching_round_pair p where p.round_id = r.id) as pairs
                        from matching_round r left join matching_variant v on v.round_id = r.id and v.number = r.variants
                        order by r.id desc""")
                .query((row, number) -> new RoundRow(
                        row.getObject("id", UUID.class), row.getString("name"),
                        new Period(row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)), row.getInt("variants"),
                        row.getInt("served"), row.getInt("mentees"), row.getBoolean("closed"), row.getInt("pairs")))
                .list();
    }
}
