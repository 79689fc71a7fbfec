package ru.nastavnik.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.organization.Standing;

/** All notes of an organization's psychologists, the latest first: the ids follow the time. */
@Repository
class NoteBook {

    private static final int PAGE = 25;

    private static final String ROWS = """
            select n.id, n.mentee_id, p.id as person, p.surname, p.given_name, p.patronymic, p.school_class, n.text, n.written_by,
                   a.name as author, n.written_at, t.archived_on is null and t.state in ('CONFIRMED', 'WAITING') as open
            from psychologist_note n
            join mentee t on t.organization_id = n.organization_id and t.id = n.mentee_id
            join person p on p.organization_id = t.organization_id and p.id = t.person_id
            left join account a on a.id = n.written_by
            where %s
            order by n.id desc
            limit %d""";

    private final JdbcClient jdbc;

    NoteBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param after id of the last note of the page before; null for the first page */
    Page page(UUID after) {
        List<Row> found = jdbc.sql(ROWS.formatted("cast(:after as uuid) is null or n.id < :after", PAGE + 1)).param("after", after).query(NoteBook::row).list();
        boolean more = found.size() > PAGE;
        return new Page(more ? found.subList(0, PAGE) : found, more ? found.get(PAGE - 1).id() : null);
    }

    /** Of one mentee, as many as a page holds. */
    List<Row> of(UUID mentee) {
        return jdbc.sql(ROWS.formatted("n.mentee_id = :mentee", PAGE)).param("mentee", mentee).query(NoteBook::row).list();
    }

    UUID personOf(PsychologistNote note) {
        return jdbc.sql("select person_id from mentee where id = :id").param("id", note.getMenteeId()).query(UUID.class).single();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class), row.getObject("mentee_id", UUID.class), row.getObject("person", UUID.class),
                new PersonName(row.getString("surname"), row.getString("given_name"), row.getString("patronymic")), row.getString("school_class"),
                row.getString("text"), row.getObject("written_by", UUID.class), row.getString("author"),
                row.getTimestamp("written_at").toInstant().atZone(Standing.require().zone()).toLocalDate(), row.getBoolean("open"));
    }

    /** @param next id after which the next page begins; null on the last */
    record Page(List<Row> rows, UUID next) {}

    /** @param open whether the mentee's card is open to a psychologist */
    record Row(
            UUID id, UUID mentee, UUID person, PersonName name, String schoolClass, String text, UUID writtenBy, String author, LocalDate writtenOn,
            boolean open) {}
}
