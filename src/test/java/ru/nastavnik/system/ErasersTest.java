package ru.nastavnik.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.people.Eraser;

/** Each table is somebody's to forget people in, or says here why nobody stands in it. */
@ApplicationTest
class ErasersTest {

    private static final Map<String, String> HOLD_NOBODY = Map.ofEntries(
            Map.entry("organization", "names of organizations and posts of their heads"),
            Map.entry("programme_year", "years"),
            Map.entry("headcount", "figures"),
            Map.entry("mentoring_form", "settings"),
            Map.entry("mentoring_model", "settings"),
            Map.entry("mentoring_kind", "settings"),
            Map.entry("topic", "settings"),
            Map.entry("criterion", "settings"),
            Map.entry("questionnaire", "questions"),
            Map.entry("feedback_questionnaire", "settings"),
            Map.entry("column_choice", "settings"),
            Map.entry("reception", "settings"),
            Map.entry("paper_template", "letterheads"),
            Map.entry("import_heading", "headings of columns"),
            Map.entry("bulk_change", "numbers"),
            Map.entry("second_factor_removal", "ids of accounts, and days"),
            Map.entry("indicator", "what is counted"),
            Map.entry("erasure_counter", "numbers"),
            Map.entry("event_publication", "ids, until a listener has done its part"),
            Map.entry("spring_session", "ids; over after twelve hours"),
            Map.entry("spring_session_attributes", "words that somebody searched for; over after twelve hours"));

    @Autowired
    List<Eraser> erasers;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyTableWithAPersonHasAnEraser() {
        var tables = new TreeSet<>(jdbc.sql("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'flyway_schema_history'""")
                .query(String.class)
                .list());
        var claimed = erasers.stream().flatMap(eraser -> eraser.tables().stream()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(tables).containsAll(claimed).containsAll(HOLD_NOBODY.keySet());
        assertThat(claimed).doesNotContainAnyElementsOf(HOLD_NOBODY.keySet());
        tables.removeAll(claimed);
        tables.removeAll(HOLD_NOBODY.keySet());
        assertThat(tables).as("write an Eraser for these tables, or say why nobody stands in them").isEmpty();
    }

    @Test
    void noTableIsForgottenTwice() {
        assertThat(erasers.stream().flatMap(eraser -> eraser.tables().stream()).toList()).doesNotHaveDuplicates();
    }
}
