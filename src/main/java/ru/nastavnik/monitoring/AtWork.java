package ru.nastavnik.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Standing;

/**
 * Counts the people of the organization who work in pairs, on each of many days at once: a day costs next to nothing. A pair counts from its decree
 * to its last day, also while it pauses: a pause parts nobody, the decree binds them still, and indicators ask who takes part, not who meets.
 */
@Component
class AtWork {

    /** Those of the mentees of pairs, one row a pair, to the day on which they left it, if it had begun by then; {@code p} is the person. */
    static final String MENTEES = """
            select m.person_id, w.works_from, least(w.ends_on, b.ends_on) as ends_on
            from pair w
            join pair_mentee b on b.organization_id = w.organization_id and b.pair_id = w.id
            join mentee m on m.organization_id = b.organization_id and m.id = b.mentee_id
            join person p on p.organization_id = m.organization_id and p.id = m.person_id
            where w.works_from <= least(w.ends_on, b.ends_on) and (b.left_on is null or b.left_on > w.works_from)""";

    /** Those of the mentors of pairs, likewise. */
    static final String MENTORS = """
            select m.person_id, w.works_from, w.ends_on
            from pair w
            join mentor m on m.organization_id = w.organization_id and m.id = w.mentor_id
            join person p on p.organization_id = m.organization_id and p.id = m.person_id
            where w.works_from <= w.ends_on""";

    /** A person's days in all their pairs are put together first, so that the person counts once; then only begins and ends are added up. */
    private static final String COUNTS = """
            with at_work as (%s),
            span as (
              select unnest(range_agg(daterange(works_from, ends_on, '[]'))) as days from at_work group by person_id),
            change as (
              select day, sum(people) as people
              from (select lower(days) as day, 1 as people from span union all select upper(days), -1 from span) one
              group by day)
            select d.day, coalesce((select sum(c.people) from change c where c.day <= d.day), 0) as numerator, h.%s as denominator
            from unnest(cast(:days as date[])) d (day)
            left join headcount h on h.organization_id = :organization and h.calendar_year = extract(year from d.day)""";

    private static final String PEOPLE = """
            select distinct person_id, cast(null as int) as forms, true as counts
            from (%s) at_work where :day between works_from and ends_on""";

    private final JdbcClient jdbc;

    AtWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param who query of the people and their days at work: person_id, works_from, ends_on
     * @param headcount column of the headcounts that is the denominator
     */
    List<Count> counts(String who, String headcount, Collection<LocalDate> days) {
        return jdbc.sql(COUNTS.formatted(who, headcount))
                .param("days", Days.array(days))
                .param("organization", Standing.require().organization())
                .query(AtWork::count)
                .list();
    }

    /** For {@link Formula#people}. */
    static String people(String who) {
        return PEOPLE.formatted(who);
    }

    static Count count(ResultSet row, int number) throws SQLException {
        return new Count(row.getObject("day", LocalDate.class), row.getInt("numerator"), row.getObject("denominator", Integer.class));
    }
}
