package ru.nastavnik.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.nastavnik.TestDatabase;

/** Where the history of an activity kept the number of a decree, it tells how many decrees there were. */
class FormerFiguresTest {

    /** Whether there is a step of that number or not. */
    private static final String BEFORE = "53?";

    /** That very step: later ones may ask for all that the rows refer to. */
    private static final String STEP = "54";

    private static final String SCHOOL = "'00000000-0000-0000-0000-000000000001'";

    @Test
    void theNumberOfADecreeIsNoCountOfDecrees() throws SQLException {
        var database = TestDatabase.stepwise();
        database.migrate(BEFORE);
        try (var connection = database.connect()) {
            keep(connection);
            database.migrate(STEP);
            assertThat(rows(connection, "select more from activity_change order by position"))
                    .as("before there was a decree, and where its number was kept though it is not there any more; after the first and the second, a third that was "
                            + "cancelled later, and a replacement, which was none of them; since decrees are counted")
                    .containsExactly("0", "1", "1", "2", "3", "3", "5");
            assertThat(rows(connection, "select more from evidence order by first_year"))
                    .as("of a year without decrees, of the year with its replacement and without what was cancelled, of other facts").containsExactly("0", "3", "17");
        }
    }

    /** Rows alone, without all that they refer to: decrees on pairs with the numbers 14 and 17, one of another year, one that a replacement cancelled. */
    private static void keep(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("insert into roadmap (organization_id, id, version, first_year) values (%1$s, %1$s, 0, 2024)".formatted(SCHOOL));
            statement.execute("insert into roadmap_section (organization_id, id, roadmap_id, position, title) values (%1$s, %1$s, %1$s, 1, 'Раздел')".formatted(SCHOOL));
            statement.execute("""
                    insert into activity (organization_id, id, version, section_id, position, title, responsible, deadline, evidence, state, by_hand)
                    values (%1$s, %1$s, 0, %1$s, 1, 'Утвердить пары', '{}', 'октябрь', 'PAIRS_DECREE', 'RUNNING', false)""".formatted(SCHOOL));
            decree(connection, 2, "PAIRS", 2024, 14, "40 days");
            decree(connection, 3, "PAIRS", 2024, 17, "20 days");
            decree(connection, 4, "PAIRS", 2023, 3, "400 days");
            decree(connection, 5, "PAIRS", 2024, 18, "10 days");
            decree(connection, 6, "REPLACEMENT", 2024, 19, "5 days");
            statement.execute("update decree set cancelled_by_id = '00000000-0000-0000-0000-000000000006' where number = '18'");
            for (String change : List.of(
                    "1, now() - interval '50 days', 0", "2, now() - interval '45 days', 12", "3, now() - interval '39 days', 14", "4, now() - interval '19 days', 17",
                    "5, now() - interval '9 days', 18", "6, now() - interval '4 days', 18", "7, now() + interval '1 day', 5")) {
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

    private static void decree(Connection connection, int id, String kind, int firstYear, int number, String ago) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    insert into decree (organization_id, id, version, kind, state, first_year, number, dated, organization_name, head_post, signed_by, text, sha256)
                    values (%s, '00000000-0000-0000-0000-00000000000%d', 0, '%s', 'APPROVED', %d, '%d', current_date, 'Школа', 'Директор', 'Иванова', 'Текст', 'x')"""
                    .formatted(SCHOOL, id, kind, firstYear, number));
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
