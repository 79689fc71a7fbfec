package ru.nastavnik.people;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where those are who became one with somebody else. */
@Repository
class MergedPeople {

    private final JdbcClient jdbc;

    MergedPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the person that stays; empty for one who was never merged */
    Optional<UUID> person(UUID gone) {
        return jdbc.sql("select kept_person_id from merged_person where person_id = ?").param(gone).query(UUID.class).optional();
    }

    /** The card that stays in the place of a card that is no more. */
    Optional<UUID> card(RegisterKind register, UUID gone) {
        return jdbc.sql("select t.id from merged_person m join %1$s t on t.person_id = m.kept_person_id where m.%1$s_id = ?".formatted(register.table))
                .param(gone)
                .query(UUID.class)
                .optional();
    }

    /** The path of a person's card below the organization: as a mentee, or else as a mentor. */
    Optional<String> path(UUID person) {
        return jdbc.sql("""
                        select '/mentees/' || id from mentee where person_id = :person
                        union all select '/mentors/' || id from mentor where person_id = :person limit 1""")
                .param("person", person)
                .query(String.class)
                .optional();
    }
}
