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
                          select from decree_pair dp
                          join pair p on p.organization_id = dp.organization_id and p.id = dp.pair_id
                          where dp.decree_id = :decree and exists (
                            select from person h where h.organization_id = p.organization_id and h.blocked_on is not null and (
                              h.id = (select m.person_id from mentor m where m.organization_id = p.organization_id and m.id = p.mentor_id)
                              or h.id in (
                                select m.person_id from mentee m join pair_mentee b on b.organization_id = m.organization_id and b.mentee_id = m.id
                                where b.organization_id = p.organization_id and b.pair_id = p.id))))""")
                .param("decree", decree)
                .query(Boolean.class)
                .single();
    }
}
