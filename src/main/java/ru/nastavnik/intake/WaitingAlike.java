package ru.nastavnik.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.people.PersonName;

/** Enquiries that wait, too, and may be of the same person: a mother and a father each send one, or one is sent from two telephones. */
@Repository
class WaitingAlike {

    /** Enquiries as a side of {@link Resemblance}. */
    static final String SIDE = """
            select id, id as number, lower(translate(surname, 'Ёё', 'Ее')) as s, lower(translate(given_name, 'Ёё', 'Ее')) as g,
              lower(translate(patronymic, 'Ёё', 'Ее')) as f, birth_date as b, extract(year from birth_date) as y,
              coalesce(occupation in ('PUPIL', 'STUDENT'), true) as minor
            from enquiry""";

    /** One is no double of itself. */
    static final String ANOTHER = "n.number <> k.id";

    private final JdbcClient jdbc;

    WaitingAlike(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param reach whom to call, and where */
    record Other(
            UUID id, Wish wish, PersonName name, LocalDate birthDate, String place, String reach, String topic, Instant sentAt) {}

    /** The surest first. */
    List<Other> of(UUID enquiry) {
        return jdbc.sql("""
                        with newcomer as (%1$s where id = :enquiry), known as (%1$s where state = 'WAITING'), pairs as (%2$s),
                          best as (select distinct on (found) found, likeness from pairs order by found, array_position(:order, likeness))
                        select e.*, concat_ws(', ', e.representative_name, coalesce(e.representative_phone, e.phone)) as reach from best join enquiry e on e.id = best.found
                        order by array_position(:order, best.likeness), e.sent_at, e.id"""
                        .formatted(SIDE, Resemblance.pairs("newcomer", "known", "id", ANOTHER)))
                .param("enquiry", enquiry)
                .param("names", GivenNames.all().toArray(String[]::new))
                .param("order", Doubles.order())
                .query((row, number) -> new Other(
                        row.getObject("id", UUID.class),
                        Wish.valueOf(row.getString("wish")),
                        new PersonName(row.getString("surname"), row.getString("given_name"), row.getString("patronymic")),
                        row.getObject("birth_date", LocalDate.class),
                        row.getString("place"),
                        row.getString("reach"),
                        row.getString("topic"),
                        row.getTimestamp("sent_at").toInstant()))
                .list();
    }
}
