package ru.nastavnik.meeting;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.meeting.PairProgress.Next;
import ru.nastavnik.meeting.Rhythm.Light;
import ru.nastavnik.organization.OnceWhileReading;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.Standing;

/** What has come of the meetings of many pairs: one statement, however many. */
@Component
class Progress {

    static final int PAGE = 25;

    /** {@link PairProgress#light()}, said to the database. */
    private static final String LIGHT = """
            case when m.concluded then 'CONCLUDED'
                 when p.rhythm_days is null then 'NONE'
                 when cast(:today as date) - coalesce(m.last_day, p.works_from) > p.rhythm_days then 'LATE'
                 when cast(:today as date) - coalesce(m.last_day, p.works_from) > greatest(0, p.rhythm_days - %d) then 'WARN'
                 else 'IN_RHYTHM' end""".formatted(Rhythm.WARNING);

    private static final String WORKING = "p.works_from <= :today and p.ends_on >= :today and p.state <> 'PAUSED'";

    private static final String PAIRS = """
            select p.id, p.works_from, p.ends_on, p.rhythm_days, m.days, coalesce(m.concluded, false) as concluded, coalesce(m.awaiting, 0) as awaiting, n.kind, n.starts_at, n.place
            from pair p
            left join lateral (
              select max(starts_at) filter (where counted_on is not null)::date as last_day,
                     array_agg(starts_at::date order by starts_at) filter (where counted_on is not null) as days,
                     bool_or(kind = 'FINAL' and counted_on is not null) as concluded,
                     count(*) filter (where counted_on is null and starts_at <= :now) as awaiting,
                     min(starts_at) filter (where starts_at > :now) as next_at
              from meeting
              where organization_id = p.organization_id and pair_id = p.id and cancelled_at is null) m on true
            left join meeting n
              on n.organization_id = p.organization_id and n.pair_id = p.id and n.starts_at = m.next_at and n.cancelled_at is null
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final OnceWhileReading<Lights> lights = new OnceWhileReading<>(this::countLights);

    Progress(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By id of the pair. */
    Map<UUID, PairProgress> of(Collection<UUID> pairs) {
        var found = new HashMap<UUID, PairProgress>();
        LocalDate today = today();
        jdbc.sql(PAIRS + "where p.id = any (:pairs)")
                .param("now", now())
                .param("pairs", pairs.toArray(UUID[]::new))
                .query(row -> {
                    PairProgress pair = read(row, today);
                    found.put(pair.pair(), pair);
                });
        return found;
    }

    /** One page of the pairs that work today, the newest first. */
    Page page(MeetingsFilter filter) {
        LocalDate today = today();
        List<PairProgress> found = jdbc.sql(PAIRS + "where " + WORKING + " and (cast(:light as text) is null or " + LIGHT + """
                         = :light) and (not :awaiting or m.awaiting > 0) and (cast(:after as uuid) is null or p.id < :after)
                        order by p.id desc limit :most""")
                .param("now", now())
                .param("today", today)
                .param("light", filter.light() == null ? null : filter.light().name())
                .param("awaiting", Boolean.TRUE.equals(filter.awaiting()))
                .param("after", filter.after())
                .param("most", PAGE + 1)
                .query((row, index) -> read(row, today))
                .list();
        return found.size() <= PAGE ? new Page(found, null) : new Page(found.subList(0, PAGE), found.get(PAGE - 1).pair());
    }

    /** How many of the pairs that work today have which light, and how many of their meetings of this programme year count. */
    Lights lights() {
        return lights.get();
    }

    private Lights countLights() {
        var pairs = new EnumMap<Light, Integer>(Light.class);
        int[] counted = {0};
        LocalDate today = today();
        jdbc.sql("select " + LIGHT + " as light, count(*) as pairs, coalesce(sum(m.counted), 0) as counted " + """
                        from pair p
                        left join (
                          select organization_id, pair_id, max(starts_at)::date as last_day, bool_or(kind = 'FINAL') as concluded, count(*) filter (where starts_at >= :year) as counted
                          from meeting where counted_on is not null
                          group by organization_id, pair_id) m on m.organization_id = p.organization_id and m.pair_id = p.id
                        where\s""" + WORKING + " group by 1")
                .param("today", today)
                .param("year", new ProgrammeYear(ProgrammeYear.firstYearOf(today)).startsOn())
                .query(row -> {
                    pairs.put(Light.valueOf(row.getString("light")), row.getInt("pairs"));
                    counted[0] += row.getInt("counted");
                });
        return new Lights(pairs, counted[0]);
    }

    /** Meetings whose form nobody can send but the curator, from paper: their mentor has no account. */
    int awaitingPaper() {
        return jdbc.sql("""
                        select count(*) from meeting t
                        join pair p on p.organization_id = t.organization_id and p.id = t.pair_id
                        join mentor m on m.organization_id = p.organization_id and m.id = p.mentor_id
                        where t.cancelled_at is null and t.counted_on is null and t.starts_at <= :now
                          and not exists (select from membership a where a.organization_id = m.organization_id and a.person_id = m.person_id)""")
                .param("now", now())
                .query(Integer.class)
                .single();
    }

    private LocalDate today() {
        return Standing.require().today(clock);
    }

    private LocalDateTime now() {
        return Standing.require().now(clock);
    }

    private static PairProgress read(ResultSet row, LocalDate today) throws SQLException {
        LocalDateTime next = row.getObject("starts_at", LocalDateTime.class);
        return new PairProgress(
                row.getObject("id", UUID.class),
                row.getObject("works_from", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("rhythm_days", Integer.class),
                days(row.getArray("days")),
                row.getBoolean("concluded"),
                row.getInt("awaiting"),
                next == null ? null : new Next(MeetingKind.valueOf(row.getString("kind")), next, row.getString("place")),
                today);
    }

    private static List<LocalDate> days(Array days) throws SQLException {
        return days == null ? List.of() : Arrays.stream((java.sql.Date[]) days.getArray()).map(java.sql.Date::toLocalDate).toList();
    }

    /** @param next id after which the next page begins; null on the last */
    record Page(List<PairProgress> rows, UUID next) {}

    /** @param counted meetings of these pairs in this programme year */
    record Lights(Map<Light, Integer> pairs, int counted) {

        public int of(Light light) {
            return pairs.getOrDefault(light, 0);
        }

        public int all() {
            return pairs.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** Pairs that are asked to meet in a rhythm. */
        int withRhythm() {
            return notLate() + of(Light.LATE);
        }

        int notLate() {
            return of(Light.IN_RHYTHM) + of(Light.WARN);
        }
    }
}
