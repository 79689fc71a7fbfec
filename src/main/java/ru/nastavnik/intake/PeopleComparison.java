package ru.nastavnik.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.intake.ImportRows.Judgement;
import ru.nastavnik.intake.ImportRows.Kept;
import ru.nastavnik.people.Enrolment;
import ru.nastavnik.people.Enrolment.Comparison;
import ru.nastavnik.people.Enrolment.Task;

/** Finds out of all rows of a list of people at once who is in the registers already, and who stands in the list twice. */
@Component
class PeopleComparison {

    private static final String ROWS = """
            select number, surname as s, given_name as g, patronymic as f, case when not birth_year_only then birth_date end as b,
              extract(year from birth_date) as y, minor
            from import_row where import_id = :list and verdict <> 'ERROR'""";

    private final JdbcClient jdbc;
    private final ImportRows rows;
    private final PeopleEntries entries;
    private final Enrolment enrolment;

    PeopleComparison(JdbcClient jdbc, ImportRows rows, PeopleEntries entries, Enrolment enrolment) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.entries = entries;
        this.enrolment = enrolment;
    }

    void compare(Import list, Locale locale) {
        joinByHash(true);
        findTwins(list.getId());
        findKnown(list.getId());
        findTwoOfOne(list.getId());
        findWithdrawn(list.getId());
        joinByHash(false);
        rows.each(list.getId(), "target is not null", portion -> compare(list, portion, locale));
        refuseWhatIsIncomplete(list.getId());
    }

    /** The rows came in a moment ago: the planner knows nothing of them and would compare each with each. The longest list fits into the memory. */
    private void joinByHash(boolean alone) {
        jdbc.sql("select set_config('enable_nestloop', :nested, true), set_config('work_mem', '32MB', true)")
                .param("nested", alone ? "off" : "on")
                .query(row -> {});
    }

    private void findTwins(UUID list) {
        jdbc.sql("""
                        with newcomer as (%s), pairs as (%s),
                          best as (select distinct on (number) number, found, likeness from pairs order by number, array_position(:order, likeness), found)
                        update import_row r set verdict = 'DOUBLE', twin = best.found, likeness = best.likeness,
                          choice = case when best.likeness in ('SAME', 'TYPO') then 'SKIP' else 'ADD' end
                        from best where r.import_id = :list and r.number = best.number"""
                        .formatted(ROWS, Resemblance.pairs("newcomer", "newcomer", "number", "k.number < n.number")))
                .param("list", list)
                .param("names", GivenNames.all().toArray(String[]::new))
                .param("order", Doubles.order())
                .update();
    }

    /** A second row of the same person stays a double of the first; one that only resembles another row may be somebody known. */
    private void findKnown(UUID list) {
        jdbc.sql("""
                        with newcomer as (%s and (twin is null or likeness <> 'SAME')), known as (%s), pairs as (%s),
                          ranked as (
                            select number, array_agg(found order by array_position(:order, likeness), found) as seen,
                              min(array_position(:order, likeness)) as rank, count(distinct found) filter (where likeness = 'SAME') as same
                            from pairs group by number),
                          best as (
                            select number, seen, case when same > 1 then 'NAMESAKE' else (cast(:order as text[]))[rank] end as likeness from ranked)
                        update import_row r set target = best.seen[1], twin = null, seen = best.seen, likeness = best.likeness,
                          verdict = case when best.likeness = 'SAME' then 'CHANGED' else 'DOUBLE' end,
                          choice = case when best.likeness in ('SAME', 'TYPO') then 'UPDATE' else 'SKIP' end
                        from best where r.import_id = :list and r.number = best.number"""
                        .formatted(ROWS, Resemblance.KNOWN, Resemblance.pairs("newcomer", "known", "id", "true")))
                .param("list", list)
                .param("names", GivenNames.all().toArray(String[]::new))
                .param("order", Doubles.order())
                .update();
    }

    /** Of several rows about one person the surest is taken. */
    private void findTwoOfOne(UUID list) {
        jdbc.sql("""
                        with placed as (
                          select number, row_number() over same as place, first_value(number) over same as first
                          from import_row where import_id = :list and target is not null
                          window same as (partition by target order by array_position(:order, likeness), number))
                        update import_row r set verdict = 'DOUBLE', choice = 'SKIP', twin = placed.first
                        from placed where r.import_id = :list and r.number = placed.number and placed.place > 1""")
                .param("list", list)
                .param("order", Doubles.order())
                .update();
    }

    /** Whoever has withdrawn comes in again only when somebody says so. A row that names somebody of the registers to the day of birth is of that one. */
    private void findWithdrawn(UUID list) {
        jdbc.sql("""
                        with newcomer as (%s), withdrawn as (%s), pairs as (%s),
                          named as (
                            select number, array_agg(distinct found order by found) as persons, max(asked_on) as day
                            from pairs join withdrawn on id = found group by number)
                        update import_row r set withdrawn = named.persons,
                          withdrawn_on = case when r.likeness = 'SAME' and r.birth_year_only is not true and exists (
                            select from person p where p.id = r.target and p.birth_date = r.birth_date and not p.birth_year_only and exists (
                              select from mentor c where c.person_id = p.id and c.archived_on is null
                              union all select from mentee c where c.person_id = p.id and c.archived_on is null)) then null else named.day end
                        from named where r.import_id = :list and r.number = named.number"""
                        .formatted(ROWS, Resemblance.WITHDRAWN, Resemblance.ofOneName("newcomer", "withdrawn")))
                .param("list", list)
                .update();
        jdbc.sql("update import_row set verdict = 'DOUBLE', choice = 'SKIP' where import_id = :list and withdrawn_on is not null")
                .param("list", list)
                .update();
    }

    private void compare(Import list, List<Kept> portion, Locale locale) {
        var tasks = portion.stream().map(row -> new Task(row.target(), entries.read(row))).toList();
        var compared = enrolment.compare(list.getKind().register(), tasks, locale);
        var judgements = new ArrayList<Judgement>();
        for (int i = 0; i < portion.size(); i++) {
            judgements.add(judge(list, portion.get(i), compared.get(i)));
        }
        rows.judge(list.getId(), judgements);
    }

    private Judgement judge(Import list, Kept row, Comparison known) {
        var judgement = Judgement.of(row).known(row.target(), known.personVersion(), known.cardVersion());
        if (!known.problems().isEmpty() && row.choice() == Choice.UPDATE) {
            return judgement.refused(entries.problems(list.columns(), known.problems()));
        }
        if (known.archived() && row.verdict() == Verdict.CHANGED) {
            return judgement.as(Likeness.ARCHIVED, Verdict.DOUBLE, Choice.SKIP);
        }
        boolean same = known.changes().isEmpty() && known.cardVersion() != null;
        return same ? judgement.as(row.likeness(), row.verdict() == Verdict.CHANGED ? Verdict.SAME : row.verdict(), Choice.SKIP) : judgement;
    }

    /** Whoever is known lacks nothing; of a new person all must be told. Whoever has withdrawn is not asked for more. */
    private void refuseWhatIsIncomplete(UUID list) {
        jdbc.sql("""
                        update import_row set verdict = 'ERROR', choice = 'SKIP', problems = lacks
                        where import_id = :list and lacks is not null and target is null and twin is null and withdrawn_on is null and verdict <> 'ERROR'""")
                .param("list", list)
                .update();
    }

    /** Whether somebody of the known changed since the check, somebody came in who is the same as one who is to be added, or one who is named has withdrawn. */
    boolean isOutdated(Import list) {
        joinByHash(true);
        boolean outdated = isChanged(list) || isWithdrawn(list.getId());
        joinByHash(false);
        return outdated;
    }

    private boolean isChanged(Import list) {
        return jdbc.sql("""
                        with newcomer as (%s and choice = 'ADD'), known as (%s), pairs as (%s)
                        select exists (
                          select from pairs join import_row r on r.import_id = :list and r.number = pairs.number
                          where pairs.likeness = 'SAME' and pairs.found <> all(r.seen))
                        or exists (
                          select from import_row r left join person p on p.id = r.target left join %s c on c.person_id = p.id
                          where r.import_id = :list and r.choice = 'UPDATE'
                            and (p.version is distinct from r.target_version or c.version is distinct from r.card_version))"""
                        .formatted(
                                ROWS, Resemblance.KNOWN, Resemblance.pairs("newcomer", "known", "id", "true"),
                                list.getKind() == ImportKind.MENTORS ? "mentor" : "mentee"))
                .param("list", list.getId())
                .param("names", GivenNames.all().toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    private boolean isWithdrawn(UUID list) {
        return jdbc.sql("""
                        with newcomer as (%s and choice <> 'SKIP'), withdrawn as (%s), pairs as (%s)
                        select exists (
                          select from pairs join import_row r on r.import_id = :list and r.number = pairs.number where pairs.found <> all(r.withdrawn))"""
                        .formatted(ROWS, Resemblance.WITHDRAWN, Resemblance.ofOneName("newcomer", "withdrawn")))
                .param("list", list)
                .query(Boolean.class)
                .single();
    }
}
