package ru.nastavnik.agreement;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the organization wants agreements signed before the decree. Inside a transaction. */
@Component
class AgreementSettings {

    private final JdbcClient jdbc;

    AgreementSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean areBeforeDecree() {
        return jdbc.sql("select exists (select from agreement_settings where before_decree)").query(Boolean.class).single();
    }

    void choose(boolean beforeDecree) {
        jdbc.sql("""
                        insert into agreement_settings (before_decree) values (?)
                        on conflict (organization_id) do update set before_decree = excluded.before_decree""")
                .param(beforeDecree)
                .update();
    }
}
