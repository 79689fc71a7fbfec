package ru.nastavnik.intake;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import ru.nastavnik.people.Birth;
import ru.nastavnik.people.PersonName;
import ru.nastavnik.people.Resembling.Withdrawn;

/** Who in the registers may be the one who comes in from outside. */
@Repository
class Doubles {

    private static final String NEWCOMER = """
            with newcomer (number, s, g, f, b, y, minor) as (
                values (0, :surname, :givenName, :patronymic, cast(:day as date), cast(:year as int), :minor)),
            """;

    private final JdbcClient jdbc;

    Doubles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody who is there already.
     *
     * @param mentor id of the card, null when there is none; also of one in the archive, like the next
     */
    record Found(UUID person, PersonName name, Birth birth, String schoolClass, String post, UUID mentor, UUID mentee, Likeness likeness) {}

    /**
     * The surest first. Twins are not taken for one another.
     *
     * @param birth null when it is not told
     * @param minor whether a pupil or student comes: an adult and a pupil of one name are namesakes
     */
    List<Found> of(PersonName name, Birth birth, boolean minor) {
        return asked(NEWCOMER + """
                          known as (%s),
                          pairs as (%s),
                          best as (select distinct on (found) found, likeness from pairs order by found, array_position(:order, likeness))
                        select p.id, p.surname, p.given_name, p.patronymic, p.birth_date, p.birth_year_only, p.school_class, p.post, r.id as mentor, e.id as mentee, best.likeness
                        from best join person p on p.id = best.found
                          left join mentor r on r.person_id = p.id left join mentee e on e.person_id = p.id
                        order by array_position(:order, best.likeness), p.id"""
                        .formatted(Resemblance.KNOWN, Resemblance.pairs("newcomer", "known", "id", "true")), name, birth, minor)
                .param("names", GivenNames.all().toArray(String[]::new))
                .param("order", order())
                .query((row, number) -> new Found(
                        row.getObject("id", UUID.class),
                        new PersonName(row.getString("surname"), row.getString("given_name"), row.getString("patronymic")),
                        Birth.read(row, ""),
                        row.getString("school_class"),
                        row.getString("post"),
                        row.getObject("mentor", UUID.class),
                        row.getObject("mentee", UUID.class),
                        Likeness.valueOf(row.getString("likeness"))))
                .list();
    }

    /** Those of one name whom no birth date tells apart, and whose data are locked up until they are destroyed; the latest first. */
    List<Withdrawn> withdrawn(PersonName name, Birth birth, boolean minor) {
        return asked(NEWCOMER + """
                          withdrawn as (%s),
                          pairs as (%s)
                        select distinct id as person, asked_on as day from pairs join withdrawn on id = found order by asked_on desc, id"""
                        .formatted(Resemblance.WITHDRAWN, Resemblance.ofOneName("newcomer", "withdrawn")), name, birth, minor)
                .query(Withdrawn.class)
                .list();
    }

    private StatementSpec asked(String sql, PersonName name, Birth birth, boolean minor) {
        return jdbc.sql(sql)
                .param("surname", GivenNames.key(name.surname()))
                .param("givenName", GivenNames.key(name.givenName()))
                .param("patronymic", GivenNames.key(name.patronymic()))
                .param("day", birth == null ? null : birth.day())
                .param("year", birth == null ? null : birth.year())
                .param("minor", minor);
    }

    static String[] order() {
        return Arrays.stream(Likeness.values()).map(Enum::name).toArray(String[]::new);
    }
}
