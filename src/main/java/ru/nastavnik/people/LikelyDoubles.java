package ru.nastavnik.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who in the registers may stand there twice. It joins by what is equal, and only then counts letters. */
@Repository
class LikelyDoubles {

    static final int MOST = 50;

    /**
     * Twins share all but the given name, so two given names are never taken for a slip. A father and a son of one name are told apart by what they
     * are. Those whose data are closed all bear the same name, and are nobody's doubles.
     */
    private static final String LIKELY = """
            with known as (
              select id, folded(surname) as s, folded(given_name) as g, folded(patronymic) as f, case when not birth_year_only then birth_date end as b,
                extract(year from birth_date) as y, occupation in ('PUPIL', 'STUDENT') as minor
              from person where blocked_on is null),
            pairs as (
              select a.id as one, b.id as other, 1 as doubt from known a join known b on a.s = b.s and a.g = b.g and a.id < b.id
              where a.b = b.b and (a.f = b.f or a.f = '' or b.f = '')
              union all
              select a.id, b.id, 2 from known a join known b on a.s = b.s and a.g = b.g and a.id < b.id
              where (a.b is null or b.b is null) and (a.y = b.y or a.y is null or b.y is null) and a.minor = b.minor and (a.f = b.f or a.f = '' or b.f = '')
              union all
              select a.id, b.id, 3 from known a join known b on a.b = b.b and a.g = b.g and a.f = b.f and a.id < b.id
              where a.s <> b.s and levenshtein_less_equal(a.s, b.s, 2) <= 2
              union all
              select a.id, b.id, 4 from known a join known b on a.g = b.g and a.f = b.f and a.id < b.id
              where a.f <> '' and (a.b is null or b.b is null) and (a.y = b.y or a.y is null or b.y is null) and a.minor = b.minor and a.s <> b.s and length(a.s) > 4 and levenshtein_less_equal(a.s, b.s, 1) <= 1)
            """;

    private final JdbcClient jdbc;

    LikelyDoubles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody of a pair. */
    record One(UUID person, PersonName name, Birth birth, Occupation occupation, String about, boolean mentor, boolean mentee) {}

    record Pair(One one, One other) {}

    /** The likeliest first. @param of whose doubles; null for all */
    List<Pair> find(UUID of) {
        return jdbc.sql(LIKELY + """
                        select %s, %s
                        from (select one, other, min(doubt) as doubt from pairs group by one, other) found
                          join person a on a.id = found.one join person b on b.id = found.other
                        where cast(:of as uuid) is null or :of in (found.one, found.other)
                        order by found.doubt, a.surname, a.given_name, a.id, b.id limit :most""".formatted(columns("a"), columns("b")))
                .param("of", of)
                .param("most", MOST)
                .query((row, number) -> new Pair(one(row, "a"), one(row, "b")))
                .list();
    }

    private static String columns(String side) {
        return """
                %1$s.id as %1$s_id, %1$s.surname as %1$s_surname, %1$s.given_name as %1$s_given_name, %1$s.patronymic as %1$s_patronymic,
                %1$s.birth_date as %1$s_birth_date, %1$s.birth_year_only as %1$s_birth_year_only, %1$s.occupation as %1$s_occupation, coalesce(%1$s.school_class, %1$s.post) as %1$s_about,
                exists (select from mentor where person_id = %1$s.id) as %1$s_mentor, exists (select from mentee where person_id = %1$s.id) as %1$s_mentee"""
                .formatted(side);
    }

    private static One one(ResultSet row, String side) throws SQLException {
        return new One(
                row.getObject(side + "_id", UUID.class),
                new PersonName(row.getString(side + "_surname"), row.getString(side + "_given_name"), row.getString(side + "_patronymic")),
                Birth.read(row, side + "_"),
                Occupation.valueOf(row.getString(side + "_occupation")),
                row.getString(side + "_about"),
                row.getBoolean(side + "_mentor"),
                row.getBoolean(side + "_mentee"));
    }
}
