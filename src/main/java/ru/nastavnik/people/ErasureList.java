package ru.nastavnik.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Withdrawals: those that wait, the most urgent first, then acts, the newest first. And what the log says of one person. */
@Repository
class ErasureList {

    static final int PAGE = 25;

    private final JdbcClient jdbc;

    ErasureList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> waiting() {
        return jdbc.sql("""
                        select e.id, e.person_id, concat_ws(' ', s.value ->> 'surname', s.value ->> 'given_name', s.value ->> 'patronymic') as name,
                          e.asked_on, e.due_by, act_year, act_number
                        from erasure e cross join lateral (select cast(e.sealed as jsonb)) s (value)
                        where e.done_at is null order by e.due_by, e.id""")
                .query(ErasureList::row)
                .list();
    }

    /** @param before act after which the page begins; null for the first page. One more than {@link #PAGE} when there are more. */
    List<Row> acts(UUID before) {
        return jdbc.sql("""
                        select id, person_id, null as name, asked_on, cast(done_at as date) as due_by, act_year, act_number from erasure
                        where done_at is not null and (cast(:before as uuid) is null or (act_year, act_number) < (select act_year, act_number from erasure where id = :before))
                        order by act_year desc, act_number desc limit :most""")
                .param("before", before)
                .param("most", PAGE + 1)
                .query(ErasureList::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class), row.getObject("person_id", UUID.class), row.getString("name"), row.getObject("asked_on", LocalDate.class),
                row.getObject("due_by", LocalDate.class), row.getObject("act_year", Integer.class), row.getObject("act_number", Integer.class));
    }

    Due due(LocalDate today) {
        return jdbc.sql("select count(*) as waiting, count(*) filter (where due_by <= cast(:today as date) + :late) as late from erasure where done_at is null")
                .param("today", today)
                .param("late", ConsentDesk.LATE)
                .query(Due.class)
                .single();
    }

    /** What was done with the person's data, looks aside, up to the erasure: the log itself cannot be changed. */
    List<Entry> log(Erasure erasure) {
        return jdbc.sql("""
                        select e.done_at, e.deed, e.what, a.name
                        from journal_person p
                        join journal_entry e on e.organization_id = p.organization_id and e.id = p.entry_id
                        left join account a on a.id = e.account_id
                        where p.person_id = :person and e.deed <> 'SEEN' and e.done_at <= :until
                        order by e.id""")
                .param("person", erasure.getPersonId())
                .param("until", erasure.getDoneAt().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Entry(
                        row.getObject("done_at", OffsetDateTime.class).toInstant(), row.getString("deed"), row.getString("what"), row.getString("name")))
                .list();
    }

    /** How often anybody looked. */
    int looks(Erasure erasure) {
        return jdbc.sql("""
                        select count(*) from journal_person p join journal_entry e on e.organization_id = p.organization_id and e.id = p.entry_id
                        where p.person_id = :person and e.deed = 'SEEN' and e.done_at <= :until""")
                .param("person", erasure.getPersonId())
                .param("until", erasure.getDoneAt().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /**
     * @param name null once nothing is left of it
     * @param due last day; of an act the day on which it was done
     */
    record Row(UUID id, UUID person, String name, LocalDate asked, LocalDate due, Integer actYear, Integer actNumber) {}

    record Due(int waiting, int late) {}

    /** @param name of whoever did it; null for the application itself */
    record Entry(Instant at, String deed, String what, String name) {}
}
