package ru.nastavnik.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import ru.nastavnik.TestDatabase;

/** Where the history of an activity kept the number of a decree, it tells how many decrees there were. */
class FormerFiguresTest {

    /** Whether there is a step of that number or not. */
    private static final String BEFORE = "53?";

    private static final String SCHOOL = "'00000000-0000-0000-0000-000000000001'";

    @Test
    void theNumberOfADecreeIsNoCountOfDecrees() throws SQLException {
        var database = TestDatabase.another();
        var flyway = Flyway.configure()
                .dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword())
                .placeholders(Map.of("application", TestDatabase.APPLICATION_ROLE))
                .cleanDisabled(false);
        flyway.load().clean();
        migrate(flyway, BEFORE);
        try (var connection = DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword())) {
            keep(connection);
            migrate(flyway, "latest");
            assertThat(rows(connection, "select more from activity_change order by position"))
                    .as("before there was a decree, after the first and the second, and since decrees are counted").containsExactly("0", "1", "2", "5");
            assertThat(rows(connection, "select more from evidence order by first_year")).as("of a year without decrees, of the year, of other facts").containsExactly("0", "2", "17");
        }
    }

    private static void migrate(FluentConfiguration flyway, String target) {
        flyway.target(target).load().migrate();
    }

    /** Rows alone, without all that they refer to: two decrees on pairs with the numbers 14 and 17, and one of another year. */
    private static void keep(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("insert into roadmap (organization_id, id, version, first_year) values (%1$s, %1$s, 0, 2024)".formatted(SCHOOL));
            statement.execute("insert into roadmap_section (organization_id, id, roadmap_id, position, title) values (%1$s, %1$s, %1$s, 1, 'Раздел')".formatted(SCHOOL));
            statement.execute("""
                    insert into activity (organization_id, id, version, section_id, position, title, responsible, deadline, evidence, state, by_hand)
                    values (%1$s, %1$s, 0, %1$s, 1, 'Утвердить пары', '{}', 'октябрь', 'PAIRS_DECREE', 'RUNNING', false)""".formatted(SCHOOL));
            decree(connection, 2, 2024, 14, "40 days");
            decree(connection, 3, 2024, 17, "20 days");
            decree(connection, 4, 2023, 3, "400 days");
            for (String change : List.of("1, now() - interval '50 days', 0", "2, now() - interval '39 days', 14", "3, now() - interval '19 days', 17", "4, now() + interval '1 day', 5")) {
                statement.execute("""
                        insert into activity_change (organization_id, activity_id, aspect, done, total, position, made_at, more)
                        values (%1$s, %1$s, 'STATE', 1, 2, %2$s)""".formatted(SCHOOL, change));
            }
            for (String fact : List.of("2022, 'PAIRS_DECREE', false, 0", "2024, 'PAIRS_DECREE', true, 17", "2025, 'MENTORS', true, 17")) {
                statement.execute("""
                        insert into evidence (organization_id, fulfilled, done, total, changed_on, first_year, kind, begun, more)
                        values (%1$s, false, 1, 2, current_date, %2$s)""".formatted(SCHOOL, fact));
            }
        }
    }

    private static void decree(Connection connection, int id, int firstYear, int number, String ago) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    insert into decree (organization_id, id, version, kind, state, first_year, number, dated, organization_name, head_post, signed_by, text, sha256)
                    values (%s, '00000000-0000-0000-0000-00000000000%d', 0, 'PAIRS', 'APPROVED', %d, '%d', current_date, 'Школа', 'Директор', 'Иванова', 'Текст', 'x')"""
                    .formatted(SCHOOL, id, firstYear, number));
            statement.execute("""
                    insert into decree_step (organization_id, decree_id, position, state, made_at, made_by, made_by_name)
                    values (%s, '00000000-0000-0000-0000-00000000000%d', 0, 'APPROVED', now() - interval '%s', gen_random_uuid(), 'Иванова')"""
                    .formatted(SCHOOL, id, ago));
        }
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = connection.createStatement(); var found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}
