package ru.nastavnik.decree;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.survey.Couples;

/** Pairs and groups work once a decree says so. */
@Component
class DecreedCouples implements Couples {

    private static final String WORKED = """
            with working as (
              select id, mentor_id from pair where works_from <= :to and ends_on >= :from)
            select w.id as pair, m.person_id as person, 'MENTOR' as side from working w join mentor m on m.id = w.mentor_id
            union all
            select w.id, m.person_id, 'MENTEE' from working w
            join pair_mentee b on b.pair_id = w.id and b.starts_on <= :to and (b.left_on is null or b.left_on > :from)
            join mentee m on m.id = b.mentee_id""";

    private final JdbcClient jdbc;

    DecreedCouples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Partner> during(LocalDate from, LocalDate to) {
        return jdbc.sql(WORKED).param("from", from).param("to", to).query(Partner.class).list();
    }
}
