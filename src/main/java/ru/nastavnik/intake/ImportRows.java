package ru.nastavnik.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the lists as they were understood. */
@Repository
class ImportRows {

    /** On one page. */
    static final int PAGE = 50;

    /** So many travel in one statement. */
    static final int PORTION = 1_000;

    private static final TypeReference<List<Line.Problem>> PROBLEMS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json.rebuild().changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_EMPTY)).build();
    }

    /**
     * A row as it is kept.
     *
     * @param entry text of the record that the row tells
     * @param twin number of an earlier row that it resembles; null for none
     * @param cardVersion null when the target had no card in the register
     * @param withdrawn those of this name who have withdrawn, and whose data are locked up
     * @param withdrawnOn last day on which one did; null when it is nobody, or the row is surely of somebody else
     */
    record Kept(
            int number, String entry, List<Line.Problem> problems, List<Line.Problem> lacks, Verdict verdict, Choice choice, UUID target, Integer twin,
            Likeness likeness, Integer targetVersion, Integer cardVersion, List<UUID> withdrawn, LocalDate withdrawnOn) {

        /** Whoever lacks something may not be entered as new. */
        public boolean mayBeAdded() {
            return lacks.isEmpty();
        }
    }

    void add(UUID list, List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into import_row (organization_id, import_id, number, entry, problems, lacks, surname, given_name, patronymic, birth_date, birth_year_only, minor, verdict, choice)
                        select o.id, :list, u.number, u.entry, cast(u.problems as jsonb), cast(u.lacks as jsonb), u.surname, u.given_name,
                          u.patronymic, u.birth_date, u.birth_year_only, u.minor, case when u.problems is null then 'NEW' else 'ERROR' end,
                          case when u.problems is null then 'ADD' else 'SKIP' end
                        from (select writing_organization() as id offset 0) as o, unnest(cast(:numbers as int[]), cast(:entries as text[]), cast(:problems as text[]), cast(:lacks as text[]),
                          cast(:surnames as text[]), cast(:givenNames as text[]), cast(:patronymics as text[]), cast(:birthDates as date[]), cast(:yearsOnly as boolean[]), cast(:minors as boolean[]))
                          as u (number, entry, problems, lacks, surname, given_name, patronymic, birth_date, birth_year_only, minor)""")
                .param("list", list)
                .param("numbers", of(lines, Line::number).toArray(Integer[]::new))
                .param("entries", of(lines, line -> json.writeValueAsString(line.entry())).toArray(String[]::new))
                .param("problems", of(lines, line -> problems(line.problems())).toArray(String[]::new))
                .param("lacks", of(lines, line -> problems(line.lacks())).toArray(String[]::new))
                .param("surnames", keys(lines, Line.Key::surname).toArray(String[]::new))
                .param("givenNames", keys(lines, Line.Key::givenName).toArray(String[]::new))
                .param("patronymics", keys(lines, Line.Key::patronymic).toArray(String[]::new))
                .param("birthDates", keys(lines, key -> key.birth() == null ? null : key.birth().latest().toString()).toArray(String[]::new))
                .param("yearsOnly", keys(lines, key -> key.birth() != null && key.birth().yearOnly()).toArray(Boolean[]::new))
                .param("minors", keys(lines, Line.Key::minor).toArray(Boolean[]::new))
                .update();
    }

    private static <T> Stream<T> of(List<Line> lines, Function<Line, T> value) {
        return lines.stream().map(value);
    }

    private static <T> Stream<T> keys(List<Line> lines, Function<Line.Key, T> value) {
        return of(lines, line -> line.key() == null ? null : value.apply(line.key()));
    }

    private String problems(Collection<Line.Problem> problems) {
        return problems.isEmpty() ? null : json.writeValueAsString(problems);
    }

    void remove(UUID list) {
        jdbc.sql("delete from import_row where import_id = :list").param("list", list).update();
    }

    Map<Verdict, Integer> tally(UUID list) {
        var tally = new EnumMap<Verdict, Integer>(Verdict.class);
        jdbc.sql("select verdict, count(*) as rows from import_row where import_id = :list group by verdict").param("list", list).query(row -> {
            tally.put(Verdict.valueOf(row.getString("verdict")), row.getInt("rows"));
        });
        return tally;
    }

    /** @param page from 1 */
    List<Kept> page(UUID list, Verdict verdict, int page) {
        return jdbc.sql("select * from import_row where import_id = :list and verdict = :verdict order by number limit :size offset :from")
                .param("list", list)
                .param("verdict", verdict.name())
                .param("size", PAGE)
                .param("from", (page - 1) * PAGE)
                .query(this::kept)
                .list();
    }

    List<Kept> numbered(UUID list, Collection<Integer> numbers) {
        return jdbc.sql("select * from import_row where import_id = :list and number = any(:numbers) order by number")
                .param("list", list)
                .param("numbers", numbers.toArray(Integer[]::new))
                .query(this::kept)
                .list();
    }

    /** All rows of which a condition holds, in their order, a portion at a time; the rows may be changed meanwhile. */
    void each(UUID list, String condition, Consumer<List<Kept>> portions) {
        int after = 0;
        List<Kept> portion;
        do {
            portion = jdbc.sql("select * from import_row where import_id = :list and number > :after and (" + condition + ") order by number limit :size")
                    .param("list", list)
                    .param("after", after)
                    .param("size", PORTION)
                    .query(this::kept)
                    .list();
            if (!portion.isEmpty()) {
                portions.accept(portion);
                after = portion.get(portion.size() - 1).number();
            }
        } while (portion.size() == PORTION);
    }

    private Kept kept(ResultSet row, int at) throws SQLException {
        String likeness = row.getString("likeness");
        return new Kept(
                row.getInt("number"),
                row.getString("entry"),
                read(row.getString("problems")),
                read(row.getString("lacks")),
                Verdict.valueOf(row.getString("verdict")),
                Choice.valueOf(row.getString("choice")),
                row.getObject("target", UUID.class),
                row.getObject("twin", Integer.class),
                likeness == null ? null : Likeness.valueOf(likeness),
                row.getObject("target_version", Integer.class),
                row.getObject("card_version", Integer.class),
                List.of((UUID[]) row.getArray("withdrawn").getArray()),
                row.getObject("withdrawn_on", LocalDate.class));
    }

    private List<Line.Problem> read(String problems) {
        return problems == null ? List.of() : json.readValue(problems, PROBLEMS);
    }

    /**
     * What the comparison says of a row; all of it replaces what was said before.
     *
     * @param problems as {@link Kept} has them; those of a row that was read well
     */
    record Judgement(
            int number, UUID target, Integer targetVersion, Integer cardVersion, Integer twin, Likeness likeness, Verdict verdict, Choice choice,
            List<Line.Problem> problems) {

        static Judgement of(Kept row) {
            return new Judgement(
                    row.number(), row.target(), row.targetVersion(), row.cardVersion(), row.twin(), row.likeness(), row.verdict(), row.choice(), row.problems());
        }

        /** The same of a record that is there already. */
        Judgement known(UUID target, int version, Integer cardVersion) {
            return new Judgement(number, target, version, cardVersion, twin, likeness, verdict, choice, problems);
        }

        Judgement twinOf(int other) {
            return new Judgement(number, target, targetVersion, cardVersion, other, Likeness.SAME, Verdict.DOUBLE, Choice.SKIP, problems);
        }

        Judgement refused(List<Line.Problem> why) {
            return new Judgement(number, target, targetVersion, cardVersion, twin, likeness, Verdict.ERROR, Choice.SKIP, why);
        }

        Judgement as(Likeness likeness, Verdict verdict, Choice choice) {
            return new Judgement(number, target, targetVersion, cardVersion, twin, likeness, verdict, choice, problems);
        }
    }

    void judge(UUID list, List<Judgement> judgements) {
        jdbc.sql("""
                        update import_row r set target = u.target, target_version = u.version, card_version = u.card, twin = u.twin, likeness = u.likeness,
                          verdict = u.verdict, choice = u.choice, problems = cast(u.problems as jsonb)
                        from unnest(cast(:numbers as int[]), cast(:targets as uuid[]), cast(:versions as int[]), cast(:cards as int[]), cast(:twins as int[]),
                          cast(:likenesses as text[]), cast(:verdicts as text[]), cast(:choices as text[]), cast(:problems as text[]))
                          as u (number, target, version, card, twin, likeness, verdict, choice, problems)
                        where r.import_id = :list and r.number = u.number""")
                .param("list", list)
                .param("numbers", judgements.stream().map(Judgement::number).toArray(Integer[]::new))
                .param("targets", judgements.stream().map(Judgement::target).toArray(UUID[]::new))
                .param("versions", judgements.stream().map(Judgement::targetVersion).toArray(Integer[]::new))
                .param("cards", judgements.stream().map(Judgement::cardVersion).toArray(Integer[]::new))
                .param("twins", judgements.stream().map(Judgement::twin).toArray(Integer[]::new))
                .param("likenesses", judgements.stream().map(one -> one.likeness() == null ? null : one.likeness().name()).toArray(String[]::new))
                .param("verdicts", judgements.stream().map(one -> one.verdict().name()).toArray(String[]::new))
                .param("choices", judgements.stream().map(one -> one.choice().name()).toArray(String[]::new))
                .param("problems", judgements.stream().map(one -> problems(one.problems())).toArray(String[]::new))
                .update();
    }
}
