package ru.nastavnik.matching;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Standing;

/**
 * Gatherings to which whoever is signed in is asked: as one of the round's people, unless the curator has left them out, or because they are seated or have
 * been there. One statement, however many people the rounds have. Called inside a transaction.
 */
@Component
class OwnGatherings {

    private static final String OWN = """
            select g.id, s.side, g.place, g.held_on, g.starts_at,
              n.attendance = 'CAME' and case s.side when 'MENTEE' then r.mentees_wishes else r.mentors_wishes end is not null as asked
            from gathering g join matching_round r on r.id = g.round_id
            cross join (values ('MENTOR'), ('MENTEE')) as s (side)
            left join lateral (
              select min(attendance) as attendance from gathering_guest where gathering_id = g.id and side = s.side and person_id = any (:persons)) n on true
            where %s and n.attendance is distinct from 'LEFT_OUT' and (
              n.attendance is not null
              or exists (
                select from gathering_talk k
                where k.gathering_id = g.id and case s.side when 'MENTEE' then k.mentee_person_id else k.mentor_person_id end = any (:persons))
              or g.over_at is null and r.closed_at is null and case s.side
                when 'MENTEE' then exists (select from %s and h.id = any (:persons) and %s > 0)
                else exists (select from %s and h.id = any (:persons) and %s < m.capacity) end)
            order by g.held_on, g.starts_at, g.id, s.side desc""";

    private final JdbcClient jdbc;

    OwnGatherings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A side of a gathering on which the reader is.
     *
     * @param asked whether they came and their side was asked for its wishes afterwards
     */
    record Own(UUID id, Side side, String place, LocalDate heldOn, LocalTime startsAt, boolean asked) {}

    /** That are not over, the next first. */
    List<Own> coming(LocalDate today) {
        return find("g.over_at is null and g.held_on >= :today", today, null);
    }

    /** Both sides for somebody who is a mentor and a mentee. */
    List<Own> at(UUID gathering) {
        return find("g.id = :gathering", null, gathering);
    }

    private List<Own> find(String which, LocalDate today, UUID gathering) {
        String sql = OWN.formatted(
                which, ofRound(Participants.SEEKERS, "mentees"), ofRound(Participants.WANTED, "mentees"), ofRound(Participants.HELPERS, "mentors"),
                ofRound(Participants.TAKEN, "mentors"));
        return jdbc.sql(sql)
                .param("persons", Standing.require().persons().toArray(UUID[]::new))
                .param("today", today)
                .param("gathering", gathering)
                .query(Own.class)
                .list();
    }

    /** The same of the round {@code r}. */
    private static String ofRound(String sql, String side) {
        String occupations = "array(select unnest(f.%s) from matching_round_form x join mentoring_form f on f.id = x.form_id where x.round_id = r.id)";
        return sql.replace(":starts", "r.starts_on").replace(":ends", "r.ends_on").replace(":round", "r.id").replace(":occupations", occupations.formatted(side));
    }
}
