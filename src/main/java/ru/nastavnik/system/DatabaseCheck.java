package ru.nastavnik.system;

import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to serve over a database whose walls would not hold or whose alphabet is wrong. */
@Component
@DependsOnDatabaseInitialization
class DatabaseCheck {

    /** Superusers, those with BYPASSRLS and owners of walled tables stand above the walls; so does whoever can become one of them. */
    private static final String ABOVE_THE_WALLS = """
            select exists (select from pg_roles r
                           where (r.rolsuper or r.rolbypassrls
                                  or exists (select from pg_class t where t.relrowsecurity and t.relowner = r.oid))
                             and pg_has_role(%s, r.oid, 'member'))""";

    private static final String RUSSIAN = "select lower('Ё') = 'ё' and 'Е' < 'Ё' and 'Ё' < 'Ж'";

    private final JdbcClient jdbc;

    DatabaseCheck(JdbcClient jdbc, DatabaseSettings settings) {
        this.jdbc = jdbc;
        refuseAboveTheWalls("current_user");
        if (!settings.stepsDown()) {
            refuseAboveTheWalls("session_user");
        }
        if (!holds(RUSSIAN)) {
            throw new StartRefused("locale");
        }
    }

    private void refuseAboveTheWalls(String user) {
        if (holds(ABOVE_THE_WALLS.formatted(user))) {
            throw new StartRefused("above-the-walls", jdbc.sql("select " + user).query(String.class).single());
        }
    }

    private boolean holds(String question) {
        return jdbc.sql(question).query(Boolean.class).single();
    }
}
