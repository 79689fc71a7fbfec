package ru.nastavnik.monitoring;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Standing;

/**
 * Satisfied participants of one side (the argument), of those who said anything in the calendar year up to the day (S1 item 7, 3 and 4): whose
 * mean rating is at least what the day's programme year asks, 7 of 10 when there is no such year. Told by the feedback on meetings until there
 * are questionnaires.
 */
@Component
class Satisfaction implements Formula {

    /** What a day's programme year asks of a mean; the day is written {@code %s}. The 1 September of a year minus eight months is in the same year. */
    private static final String THRESHOLD = """
            coalesce((select y.satisfied_from from programme_year y
              where y.organization_id = :organization and y.first_year = extract(year from %s - interval '8 months')), 7)""";

    /** Each person's sums after each day on which they said something, which hold until the next such day. */
    private static final String COUNTS = """
            with said as (
              select person_id, sent_on, extract(year from sent_on) as year, sum(usefulness + comfort) as points, 2 * count(*) as ratings
              from feedback
              where side = :argument and sent_on is not null
              group by person_id, sent_on),
            sums as (
              select year, sent_on as since, lead(sent_on, 1, 'infinity') over so_far as until,
                sum(points) over so_far as points, sum(ratings) over so_far as ratings
              from said
              window so_far as (partition by person_id, year order by sent_on)),
            asked as (
              select day, %s as mean from unnest(cast(:days as date[])) d (day))
            select a.day, count(*) filter (where s.points >= a.mean * s.ratings) as numerator, cast(count(s.year) as int) as denominator
            from asked a
            left join sums s on s.year = extract(year from a.day) and s.since <= a.day and a.day < s.until
            group by a.day"""
            .formatted(THRESHOLD.formatted("d.day"));

    private static final String PEOPLE = """
            select person_id, cast(count(*) as int) as forms, sum(usefulness + comfort) >= 2 * count(*) * %s as counts
            from feedback
            where side = :argument and sent_on between date_trunc('year', cast(:day as date)) and :day
            group by person_id"""
            .formatted(THRESHOLD.formatted("cast(:day as date)"));

    private final JdbcClient jdbc;

    Satisfaction(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "satisfied";
    }

    @Override
    public List<Count> counts(String argument, Collection<LocalDate> days) {
        return jdbc.sql(COUNTS)
                .param("argument", argument)
                .param("days", Days.array(days))
                .param("organization", Standing.require().organization())
                .query(AtWork::count)
                .list();
    }

    @Override
    public String people() {
        return PEOPLE;
    }

    @Override
    public Counted counted() {
        return Counted.RESPONDENTS;
    }
}
