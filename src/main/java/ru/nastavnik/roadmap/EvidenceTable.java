package ru.nastavnik.roadmap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The facts as they were last looked up, for each programme year and kind. */
@Component
class EvidenceTable {

    private final JdbcClient jdbc;

    EvidenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<EvidenceKind, Evidence> of(int firstYear) {
        var facts = new EnumMap<EvidenceKind, Evidence>(EvidenceKind.class);
        jdbc.sql("select * from evidence where first_year = :firstYear")
                .param("firstYear", firstYear)
                .query(EvidenceTable::evidence)
                .list()
                .forEach(fact -> facts.put(fact.kind(), fact));
        return facts;
    }

    boolean isEmpty(int firstYear) {
        return !jdbc.sql("select exists (select from evidence where first_year = :firstYear)").param("firstYear", firstYear).query(Boolean.class).single();
    }

    /** Facts that are as they were keep the day on which they became so. @param facts one of a kind */
    void keep(int firstYear, Collection<Evidence> facts) {
        jdbc.sql("""
                        insert into evidence as kept (first_year, kind, begun, fulfilled, done, total, more, dated, changed_on)
                        select :firstYear, * from unnest(cast(:kinds as text[]), cast(:begun as boolean[]), cast(:fulfilled as boolean[]), cast(:done as int[]),
                          cast(:total as int[]), cast(:more as int[]), cast(:dated as date[]), cast(:changedOn as date[]))
                        on conflict (organization_id, first_year, kind) do update
                        set begun = excluded.begun, fulfilled = excluded.fulfilled, done = excluded.done, total = excluded.total,
                            more = excluded.more, dated = excluded.dated, changed_on = excluded.changed_on
                        where (kept.begun, kept.fulfilled, kept.done, kept.total, kept.more, kept.dated)
                          is distinct from (excluded.begun, excluded.fulfilled, excluded.done, excluded.total, excluded.more, excluded.dated)""")
                .param("firstYear", firstYear)
                .param("kinds", of(facts, fact -> fact.kind().name()).toArray(String[]::new))
                .param("begun", of(facts, Evidence::begun).toArray(Boolean[]::new))
                .param("fulfilled", of(facts, Evidence::fulfilled).toArray(Boolean[]::new))
                .param("done", of(facts, fact -> fact.figures().done()).toArray(Integer[]::new))
                .param("total", of(facts, fact -> fact.figures().total()).toArray(Integer[]::new))
                .param("more", of(facts, fact -> fact.figures().more()).toArray(Integer[]::new))
                .param("dated", of(facts, fact -> Objects.toString(fact.figures().dated(), null)).toArray(String[]::new))
                .param("changedOn", of(facts, fact -> fact.changedOn().toString()).toArray(String[]::new))
                .update();
    }

    private static <T> Stream<T> of(Collection<Evidence> facts, Function<Evidence, T> value) {
        return facts.stream().map(value);
    }

    private static Evidence evidence(ResultSet row, int index) throws SQLException {
        return new Evidence(
                EvidenceKind.valueOf(row.getString("kind")),
                row.getBoolean("begun"),
                row.getBoolean("fulfilled"),
                new Figures(row.getInt("done"), row.getInt("total"), row.getInt("more"), row.getObject("dated", LocalDate.class)),
                row.getObject("changed_on", LocalDate.class));
    }
}
