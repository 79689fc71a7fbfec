package ru.nastavnik.pairing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.people.PersonName;

/** Mentees who stand in a pair still, though none of theirs works any more or will: somebody has to say what comes next. */
@Repository
class PairsOver {

    /** SQL of those, from {@code from} on, with today as a parameter. */
    static final String OVER = """
            from mentee t join person h on h.id = t.person_id
            where t.archived_on is null and t.state = 'PAIRED' and h.blocked_on is null and (t.id in (
              select b.mentee_id from pair_mentee b join pair p on p.id = b.pair_id
              where p.works_from is not null and b.ends_on >= :today)) is not true""";

    private final JdbcClient jdbc;

    PairsOver(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the day on which it was over; at most {@code most}. */
    List<Row> rows(LocalDate today, int most) {
        return jdbc.sql("""
                        select over.*, last.pair_id, last.ends_on, k.id as mentor_person, k.surname as mentor_surname, k.given_name as mentor_given_name, k.patronymic as mentor_patronymic
                        from (select t.id, h.id as person_id, h.surname, h.given_name, h.patronymic, h.school_class %s) over
                          left join lateral (
                            select b.pair_id, b.mentor_id, b.ends_on from pair_mentee b join pair p on p.id = b.pair_id
                            where b.mentee_id = over.id and p.works_from is not null order by b.ends_on desc, b.pair_id desc limit 1) last on true
                          left join mentor m on m.id = last.mentor_id
                          left join person k on k.id = m.person_id
                        order by last.ends_on, over.surname, over.given_name, over.id limit :most""".formatted(OVER))
                .param("today", today)
                .param("most", most)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class), row.getObject("person_id", UUID.class),
                        new PersonName(row.getString("surname"), row.getString("given_name"), row.getString("patronymic")), row.getString("school_class"),
                        row.getObject("pair_id", UUID.class), row.getObject("ends_on", LocalDate.class), row.getObject("mentor_person", UUID.class),
                        row.getString("mentor_surname") == null
                                ? null
                                : new PersonName(row.getString("mentor_surname"), row.getString("mentor_given_name"), row.getString("mentor_patronymic"))))
                .list();
    }

    /** @param pair the last one; null when it is known of none, like all that is said of it */
    record Row(UUID mentee, UUID person, PersonName name, String schoolClass, UUID pair, LocalDate ended, UUID mentorPerson, PersonName mentor) {}
}
