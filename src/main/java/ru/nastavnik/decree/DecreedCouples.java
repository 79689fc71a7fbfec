package ru.nastavnik.decree;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.survey.Couples;
import ru.nastavnik.survey.Side;

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

    private static final String WITH = """
            select other.person_id from %1$s own join pair_mentee b on b.%1$s_id = own.id
            join pair w on w.id = b.pair_id and w.works_from is not null
            join %2$s other on other.id = b.%2$s_id
            where own.person_id = :person""";

    private final JdbcClient jdbc;

    DecreedCouples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Partner> during(LocalDate from, LocalDate to) {
        return jdbc.sql(WORKED).param("from", from).param("to", to).query(Partner.class).list();
    }

    @Override
    public Set<UUID> partners(UUID person, Side side) {
        String with = side == Side.MENTOR ? WITH.formatted("mentor", "mentee") : WITH.formatted("mentee", "mentor");
        return new HashSet<>(jdbc.sql(with).param("person", person).query(UUID.class).list());
    }
}
