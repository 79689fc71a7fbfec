package ru.nastavnik.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody chose for the rows of a list, or what is chosen where nobody did. */
@Repository
class RowChoices {

    /** What a row may become. Of one name there may be two people, but there is one record of a year. */
    private static final String PERMITTED = """
            r.verdict in ('DOUBLE', 'CHANGED', 'NEW')
            and (%1$s = 'SKIP' or %1$s = 'UPDATE' and r.target is not null
              or %1$s = 'ADD' and r.lacks is null and (r.surname is not null or r.target is null and r.twin is null))""";

    private final JdbcClient jdbc;

    RowChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many rows will be added, updated, skipped. */
    Map<Choice, Integer> tally(UUID list) {
        var tally = new EnumMap<Choice, Integer>(Choice.class);
        jdbc.sql("select choice, count(*) as rows from import_row where import_id = :list group by choice").param("list", list).query(row -> {
            tally.put(Choice.valueOf(row.getString("choice")), row.getInt("rows"));
        });
        return tally;
    }

    /** What a row may not become is left as it is. */
    void choose(UUID list, Map<Integer, Choice> choices) {
        jdbc.sql("""
                        update import_row r set choice = u.choice, chosen = true
                        from unnest(cast(:numbers as int[]), cast(:choices as text[])) as u (number, choice)
                        where r.import_id = :list and r.number = u.number and r.choice <> u.choice and %s"""
                        .formatted(PERMITTED.formatted("u.choice")))
                .param("list", list)
                .param("numbers", choices.keySet().toArray(Integer[]::new))
                .param("choices", choices.values().stream().map(Enum::name).toArray(String[]::new))
                .update();
    }

    /** The same for all rows of a verdict. Those who have withdrawn are taken in one by one only. */
    void chooseAll(UUID list, Verdict verdict, Choice choice) {
        jdbc.sql("""
                        update import_row r set choice = :choice, chosen = true
                        where r.import_id = :list and r.verdict = :verdict
                          and (:choice = 'SKIP' or r.withdrawn_on is null and (:choice <> 'ADD' or r.withdrawn = '{}')) and %s"""
                        .formatted(PERMITTED.formatted(":choice")))
                .param("list", list)
                .param("verdict", verdict.name())
                .param("choice", choice.name())
                .update();
    }

    /** A choice of somebody, and what the row resembled then. */
    record Made(int number, UUID target, Integer twin, String withdrawn, String choice) {}

    List<Made> made(UUID list) {
        return jdbc.sql("select number, target, twin, cast(withdrawn as text) as withdrawn, choice from import_row where import_id = :list and chosen")
                .param("list", list)
                .query(Made.class)
                .list();
    }

    /** A choice holds where the row still resembles the same. */
    void makeAgain(UUID list, List<Made> made) {
        jdbc.sql("""
                        update import_row r set choice = u.choice, chosen = true
                        from unnest(cast(:numbers as int[]), cast(:targets as uuid[]), cast(:twins as int[]), cast(:withdrawn as text[]), cast(:choices as text[]))
                          as u (number, target, twin, withdrawn, choice)
                        where r.import_id = :list and r.number = u.number and r.target is not distinct from u.target and r.twin is not distinct from u.twin
                          and r.withdrawn = cast(u.withdrawn as uuid[]) and %s"""
                        .formatted(PERMITTED.formatted("u.choice")))
                .param("list", list)
                .param("numbers", made.stream().map(Made::number).toArray(Integer[]::new))
                .param("targets", made.stream().map(Made::target).toArray(UUID[]::new))
                .param("twins", made.stream().map(Made::twin).toArray(Integer[]::new))
                .param("withdrawn", made.stream().map(Made::withdrawn).toArray(String[]::new))
                .param("choices", made.stream().map(Made::choice).toArray(String[]::new))
                .update();
    }

    /** Rows that would update one record both: the later could not tell what it changes. */
    List<Integer> colliding(UUID list) {
        return jdbc.sql("""
                        select number from (
                          select number, count(*) over (partition by target) as times from import_row where import_id = :list and choice = 'UPDATE') as u
                        where times > 1 order by number limit 10""")
                .param("list", list)
                .query(Integer.class)
                .list();
    }
}
