package ru.nastavnik.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.nastavnik.TestDatabase;

/** What was said of meetings when the form was fixed is kept by the step that made it answers to a questionnaire. */
class FormerFeedbackTest {

    /** Whether there is a step of that number or not. */
    private static final String BEFORE = "35?";

    /** That very step: later ones may ask for all that the rows refer to. */
    private static final String STEP = "36";

    @Test
    void whatWasSaidAndWhatWasBegunBecomeAnswersToTheSameQuestions() throws SQLException {
        var database = TestDatabase.stepwise();
        database.migrate(BEFORE);
        try (var connection = database.connect()) {
            said(connection, "8, 9, 'Сказал: \"да\"', current_date", "7, null, null, null", "null, null, 'Ещё думаю', null");
            database.migrate(STEP);
            assertThat(answers(connection)).containsExactly(
                    "{\"words\": [\"Сказал: \\\"да\\\"\"], \"comfort\": [\"9\"], \"usefulness\": [\"8\"]} 8 9", "{\"usefulness\": [\"7\"]} 7 null",
                    "{\"words\": [\"Ещё думаю\"]} null null");
        }
    }

    /** Rows alone, without all that they refer to. */
    private static void said(Connection connection, String... rows) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (int n = 0; n < rows.length; n++) {
                statement.execute("""
                        insert into feedback (organization_id, id, version, meeting_id, person_id, side, saved_at, entered_by, on_paper, usefulness, comfort, words, sent_on)
                        values (gen_random_uuid(), cast('00000000-0000-0000-0000-00000000000%d' as uuid), 0, gen_random_uuid(), gen_random_uuid(), 'MENTEE', now(), gen_random_uuid(), false, %s)"""
                        .formatted(n, rows[n]));
            }
        }
    }

    private static List<String> answers(Connection connection) throws SQLException {
        var answers = new ArrayList<String>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("select answers, usefulness, comfort from feedback order by id")) {
            while (rows.next()) {
                answers.add(rows.getString(1) + " " + rows.getObject(2) + " " + rows.getObject(3));
            }
        }
        return answers;
    }
}
