package ru.nastavnik.matching;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.matching.HistoryJudge.Acquainted;
import ru.nastavnik.people.Birth;
import ru.nastavnik.people.Occupation;

/** Who takes part in a round, as their cards stand now: a few statements, however many people. */
@Repository
class Participants {

    private static final String CONDITIONS = "c.days, c.places, c.languages, c.likes";

    /** Places of a mentor that are taken on the busiest day: the load only grows on a day when a pair starts. */
    static final String TAKEN = """
            coalesce((
              select max((select count(*) from pair_mentee b
                          where b.mentor_id = a.mentor_id and greatest(a.starts_on, :starts) between b.starts_on and b.ends_on))
              from pair_mentee a where a.mentor_id = m.id and a.starts_on <= :ends and a.ends_on >= :starts), 0)""";

    /** Mentors a mentee wants for besides those of the period. */
    static final String WANTED = """
            coalesce(c.mentors_wanted, 1) - (
              select count(*) from pair_mentee b where b.mentee_id = t.id and b.starts_on <= :ends and b.ends_on >= :starts)""";

    /** Those who could take part in {@code :round}; they do if they want for somebody. */
    static final String SEEKERS = """
            mentee t join person h on h.id = t.person_id
            left join matching_conditions c on c.person_id = h.id and c.side = 'MENTEE'
            where t.archived_on is null and h.blocked_on is null and t.state in ('CONFIRMED', 'WAITING', 'PAIRED')
              and h.occupation = any (:occupations)
              and not exists (select from matching_left_out o where o.round_id = :round and o.person_id = h.id and o.side = 'MENTEE')""";

    /** Likewise; they do if not all of their places are taken. */
    static final String HELPERS = """
            mentor m join person h on h.id = m.person_id
            left join matching_conditions c on c.person_id = h.id and c.side = 'MENTOR'
            where m.archived_on is null and h.blocked_on is null and m.state in ('TRAINED', 'ACTIVE', 'RESERVE')
              and h.occupation = any (:occupations)
              and not exists (select from matching_left_out o where o.round_id = :round and o.person_id = h.id and o.side = 'MENTOR')""";

    private final JdbcClient jdbc;

    Participants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Mentees who want for a mentor within the period of the round. */
    List<Seeker> seekers(MatchingRound round, Collection<Occupation> occupations, Map<UUID, Map<UUID, Integer>> wishes, LocalDate today) {
        return jdbc.sql("""
                        select * from (
                          select t.id, t.entered_on, h.id as person_id, h.occupation, h.birth_date, h.birth_year_only,
                            array(select f.form_id from mentee_form f where f.mentee_id = t.id) as forms,
                            array(select r.topic from request r where r.mentee_id = t.id order by r.position) as requests,
                            %s as wanted, %s
                          from %s
                        ) seeker where wanted > 0 order by entered_on, id""".formatted(WANTED, CONDITIONS, SEEKERS))
                .param("round", round.getId())
                .param("starts", round.getPeriod().startsOn())
                .param("ends", round.getPeriod().endsOn())
                .param("occupations", names(occupations))
                .query((row, number) -> new Seeker(
                        row.getObject("id", UUID.class), row.getObject("person_id", UUID.class), Occupation.valueOf(row.getString("occupation")),
                        set(row, "forms", UUID.class), list(row, "requests"), age(row, today), row.getInt("wanted"), conditions(row),
                        wishes.get(row.getObject("person_id", UUID.class))))
                .list();
    }

    /** Mentors who have been selected and trained and have a free place on every day of the period. */
    List<Helper> helpers(MatchingRound round, Collection<Occupation> occupations, Map<UUID, Map<UUID, Integer>> wishes) {
        return jdbc.sql("""
                        select * from (
                          select m.id, m.entered_on, h.id as person_id, h.occupation, m.competences, m.preferred_age_from, m.preferred_age_to, m.hours_monthly,
                            m.capacity, %s as taken, array(select f.form_id from mentor_form f where f.mentor_id = m.id) as forms,
                            coalesce(c.smallest_group, 1) as smallest, %s
                          from %s
                        ) helper where taken < capacity order by entered_on, id""".formatted(TAKEN, CONDITIONS, HELPERS))
                .param("round", round.getId())
                .param("starts", round.getPeriod().startsOn())
                .param("ends", round.getPeriod().endsOn())
                .param("occupations", names(occupations))
                .query((row, number) -> new Helper(
                        row.getObject("id", UUID.class), row.getObject("person_id", UUID.class), Occupation.valueOf(row.getString("occupation")),
                        set(row, "forms", UUID.class), list(row, "competences"), row.getObject("preferred_age_from", Integer.class),
                        row.getObject("preferred_age_to", Integer.class), row.getObject("hours_monthly", Integer.class),
                        row.getInt("capacity") - row.getInt("taken"), row.getInt("taken"), row.getInt("smallest"), conditions(row),
                        wishes.get(row.getObject("person_id", UUID.class))))
                .list();
    }

    /** Whether the last pair of two people went well: carried to its end, or to success; one that was breached or lost did not. Other ends tell nothing. */
    Map<Acquainted, Boolean> past(LocalDate today) {
        Map<Acquainted, Boolean> past = new HashMap<>();
        jdbc.sql("""
                        select t.person_id as mentee, m.person_id as mentor,
                          p.end_reason is null or p.end_reason = 'SUCCESS' as well
                        from pair_mentee b join pair p on p.id = b.pair_id join mentee t on t.id = b.mentee_id join mentor m on m.id = b.mentor_id
                        where p.works_from is not null and b.ends_on < :today
                          and (p.end_reason is null or p.end_reason in ('SUCCESS', 'BREACH', 'LOST_CONTACT')) order by b.ends_on""")
                .param("today", today)
                .query(row -> {
                    past.put(new Acquainted(row.getObject("mentee", UUID.class), row.getObject("mentor", UUID.class)), row.getBoolean("well"));
                });
        return past;
    }

    /** Those whom the curator keeps apart, and those who are bound within the period of the round already: nobody is bound to the same mentor twice. */
    Set<Acquainted> bars(MatchingRound round) {
        return new HashSet<>(jdbc.sql("""
                        select mentee_person_id, mentor_person_id from matching_bar
                        union
                        select t.person_id, m.person_id from pair_mentee b join mentee t on t.id = b.mentee_id join mentor m on m.id = b.mentor_id
                        where b.starts_on <= :ends and b.ends_on >= :starts""")
                .param("starts", round.getPeriod().startsOn())
                .param("ends", round.getPeriod().endsOn())
                .query((row, number) -> new Acquainted(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list());
    }

    /** The phrases are compared by the stems that PostgreSQL's dictionary of Russian (Snowball) finds in them. */
    Affinity affinity(List<Seeker> seekers, List<Helper> helpers) {
        String[] phrases = Stream.concat(
                        seekers.stream().flatMap(seeker -> seeker.requests().stream()), helpers.stream().flatMap(helper -> helper.competences().stream()))
                .distinct()
                .toArray(String[]::new);
        Map<String, List<String>> stems = new HashMap<>();
        jdbc.sql("select phrase, tsvector_to_array(to_tsvector('russian', replace(phrase, 'ё', 'е'))) as stems from unnest(cast(:phrases as text[])) phrase")
                .param("phrases", phrases)
                .query(row -> {
                    stems.put(row.getString("phrase"), list(row, "stems"));
                });
        Set<String> generic = jdbc.sql("select unnest(tsvector_to_array(to_tsvector('russian', :words)))")
                .param("words", Affinity.GENERIC)
                .query(String.class)
                .stream()
                .collect(Collectors.toSet());
        return Affinity.of(stems, generic);
    }

    /** Whoever binds these people waits until this piece of work is done, so that nobody is bound twice. */
    void hold(Collection<UUID> mentees, Collection<UUID> mentors) {
        jdbc.sql("select id from mentor where id = any (:ids) order by id for update").param("ids", mentors.toArray(UUID[]::new)).query().listOfRows();
        jdbc.sql("select id from mentee where id = any (:ids) order by id for update").param("ids", mentees.toArray(UUID[]::new)).query().listOfRows();
    }

    private static String[] names(Collection<Occupation> occupations) {
        return occupations.stream().map(Occupation::name).toArray(String[]::new);
    }

    private static Integer age(ResultSet row, LocalDate today) throws SQLException {
        Birth birth = Birth.read(row, "");
        return birth == null ? null : Period.between(birth.latest(), today).getYears();
    }

    private static Conditions conditions(ResultSet row) throws SQLException {
        return row.getArray("days") == null
                ? Conditions.NONE
                : new Conditions(
                        list(row, "days").stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                        list(row, "places").stream().map(Place::valueOf).collect(Collectors.toSet()), Set.copyOf(list(row, "languages")),
                        set(row, "likes", UUID.class));
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static <T> Set<T> set(ResultSet row, String column, Class<T> type) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.stream((Object[]) array.getArray()).map(type::cast).collect(Collectors.toSet());
    }
}
