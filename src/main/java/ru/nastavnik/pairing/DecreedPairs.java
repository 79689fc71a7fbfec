package ru.nastavnik.pairing;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.people.WorkingPairs;

/** Tells the registers whom a decree binds still. */
@Repository
class DecreedPairs implements WorkingPairs {

    private static final String BIND = """
            select exists (
              select from pair_mentee b join pair p on p.organization_id = b.organization_id and p.id = b.pair_id
              where b.%s = :id and p.works_from is not null and p.ends_on >= :day)""";

    private final JdbcClient jdbc;

    DecreedPairs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean bindMentor(UUID mentor, LocalDate day) {
        return bind("mentor_id", mentor, day);
    }

    @Override
    public boolean bindMentee(UUID mentee, LocalDate day) {
        return bind("mentee_id", mentee, day);
    }

    private boolean bind(String whom, UUID id, LocalDate day) {
        return jdbc.sql(BIND.formatted(whom)).param("id", id).param("day", day).query(Boolean.class).single();
    }
}
