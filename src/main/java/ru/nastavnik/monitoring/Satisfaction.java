package ru.nastavnik.monitoring;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Standing;

/**
 * Satisfied participants of one side (the argument), of those who answered in the calendar year up to the day (S1 item 7, 3 and 4): whose mean rating
 * is at least what the day's programme year asks, 7 of 10 when there is no such year. Told by the questions of surveys that mean satisfaction; whoever
 * answered without a name is not counted, since nobody could tell that they are counted once.
 */
@Component
class Satisfaction implements Formula {

    /** What a day's programme year asks of a mean; the day is written {@code %s}. The 1 September of a year minus eight months is in the same year. */
    private static final String THRESHOLD = """
            coalesce((select y.satisfied_from from programme_year y
              where y.organization_id = :organization and y.first_year = extract(year from %s - interval '8 months')), 7)""";

    /** Each answer to a question that means satisfaction: whose, when it was sent, and the rating. */
    private static final String RATED = """
            asked_of as (
              select r.id as round_id, k.key #>> '{}' as name
              from survey_round r
              join questionnaire q on q.organization_id = r.organization_id and q.id = r.questionnaire_id
              cross join lateral jsonb_path_query(q.content, '$.sections[*].questions[*] ? (@.meaning == "SATISFACTION").key') k (key)
              where not r.anonymous),
            rated as (
              select i.person_id, a.sent_on, a.id as response, cast(a.answers -> o.name ->> 0 as int) as rating
              from asked_of o
              join response a on a.round_id = o.round_id and a.sent_on is not null and a.answers -> o.name is not null
              join invitee i on i.organization_id = a.organization_id and i.id = a.invitee_id
              where i.side = :argument and i.person_id is not null)""";

    /** Each person's sums after each day on which they said something, which hold until the next such day. */
    private static final String COUNTS = """
            with %s,
            said as (
              select person_id, sent_on, extract(year from sent_on) as year, sum(rating) as points, count(*) as ratings
              from rated
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
            .formatted(RATED, THRESHOLD.formatted("d.day"));

    private static final String PEOPLE = """
            with %s
            select person_id, cast(count(distinct response) as int) as forms, sum(rating) >= count(*) * %s as counts
            from rated
            where sent_on between date_trunc('year', cast(:day as date)) and :day
            group by person_id"""
            .formatted(RATED, THRESHOLD.formatted("cast(:day as date)"));

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
