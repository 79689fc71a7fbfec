package ru.nastavnik.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks up how far a round has come: one statement. */
@Repository
class Trails {

    private static final String TRAIL = """
            select c.seen_at, g.held_on, g.over_at is not null as over, r.closed_at is not null as closed, w.asked, w.answered,
              (select count(*) from gathering_guest n where n.gathering_id = g.id and n.attendance = 'CAME' and n.side = 'MENTEE') as mentees,
              (select count(*) from gathering_guest n where n.gathering_id = g.id and n.attendance = 'CAME' and n.side = 'MENTOR') as mentors,
              exists (select from matching_variant v where v.round_id = r.id and v.with_wishes) as weighed,
              (select count(*) from matching_round_pair p where p.round_id = r.id) as proposed
            from matching_round r
            left join matching_comparison c on c.round_id = r.id
            left join gathering g on g.round_id = r.id
            cross join lateral (
              select count(*) as asked, count(i.answered_on) as answered from invitee i
              where i.organization_id = r.organization_id and i.round_id in (r.mentees_wishes, r.mentors_wishes)
                and (i.answered_on is not null or i.person_id is null
                or i.person_id not in (select gone.id from person gone where gone.blocked_on is not null))) w
            where r.id = :round""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Trails(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty when the organization has no such round. */
    Optional<Trail> of(UUID round) {
        return jdbc.sql(TRAIL).param("round", round).query(Trails::trail).optional();
    }

    private static Trail trail(ResultSet row, int number) throws SQLException {
        OffsetDateTime seenAt = row.getObject("seen_at", OffsetDateTime.class);
        return new Trail(
                seenAt == null ? null : seenAt.toInstant(), row.getObject("held_on", LocalDate.class), row.getBoolean("over"), row.getInt("mentees"),
                row.getInt("mentors"), row.getInt("asked"), row.getInt("answered"), row.getBoolean("weighed"), row.getInt("proposed"),
                row.getBoolean("closed"));
    }

    /** Somebody has gone through the report; the first counts. */
    void compared(UUID round, String by) {
        jdbc.sql("insert into matching_comparison (round_id, seen_at, seen_by_name) values (:round, :now, :by) on conflict do nothing")
                .param("round", round)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), clock.getZone()))
                .param("by", by)
                .update();
    }
}
