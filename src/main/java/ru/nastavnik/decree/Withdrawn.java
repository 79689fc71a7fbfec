package ru.nastavnik.decree;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People of decrees who have withdrawn their consent to the processing of their data. */
@Component
class Withdrawn {

    private final JdbcClient jdbc;

    Withdrawn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isNamedIn(UUID decree) {
        return jdbc.sql("""
                        select exists (
                          select from decree_reader r join person h on h.organization_id = r.organization_id and h.id = r.person_id
                          where r.decree_id = :decree and h.blocked_on is not null)""")
                .param("decree", decree)
                .query(Boolean.class)
                .single();
    }
}
