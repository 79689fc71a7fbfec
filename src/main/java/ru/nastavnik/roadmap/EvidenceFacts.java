package ru.nastavnik.roadmap;

import static ru.nastavnik.roadmap.EvidenceKind.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.people.ConsentKind;

/** Looks up how things are now in the rooms that own them. */
@Component
class EvidenceFacts {

    private static final String REGISTERS = """
            with complete as (""" + ConsentKind.COMPLETE_SQL + """
              ),
            registered as (
              select person_id from mentor where archived_on is null union select person_id from mentee where archived_on is null),
            asked as (
              select count(*) as mentees, count(r.requests) as asking, coalesce(sum(r.requests), 0) as requests
              from mentee m left join (select mentee_id, count(*) as requests from request group by mentee_id) r on r.mentee_id = m.id
              where m.archived_on is null),
            chosen as (
              select m.capacity,
                exists (select from interview i where i.organization_id = m.organization_id and i.mentor_id = m.id)
                  or exists (select from life_event e where e.organization_id = m.organization_id and e.person_id = m.person_id
                    and e.register = 'MENTOR' and e.to_state = 'INTERVIEWED') as interviewed,
                exists (select from life_event e where e.organization_id = m.organization_id and e.person_id = m.person_id
                    and e.register = 'MENTOR' and e.to_state = 'TRAINED') as trained
              from mentor m where m.archived_on is null)
            select asked.*, mentors.*, people.*, exists (
              select from decree where first_year = :firstYear and state = 'APPROVED' and cancelled_by_id is null and kind in ('PAIRS', 'REPLACEMENT')) as decreed
            from asked,
            (select count(*) as mentors, coalesce(sum(capacity), 0) as places, count(*) filter (where interviewed) as interviewed,
               count(*) filter (where trained) as trained from chosen) mentors,
            (select count(*) as people, count(*) filter (where person_id in (select person_id from complete)) as agreed from registered) people""";

    /** A pair belongs to the year that its period touches, from the day of its decree on. */
    private static final String PAIRS = """
            with bound as (
              select p.*,
                (select count(*) filter (where m.kind = 'ACQUAINTANCE') from meeting m
                  where m.organization_id = p.organization_id and m.pair_id = p.id and m.counted_on is not null) > 0 as acquainted,
                (select count(*) filter (where m.kind = 'PLANNING') from meeting m
                  where m.organization_id = p.organization_id and m.pair_id = p.id and m.counted_on is not null) > 0 as planned,
                (select count(*) filter (where m.kind = 'FINAL') from meeting m
                  where m.organization_id = p.organization_id and m.pair_id = p.id and m.counted_on is not null) > 0 as concluded,
                (select count(*) from meeting m
                  where m.organization_id = p.organization_id and m.pair_id = p.id and m.counted_on is not null and m.kind = 'REGULAR'
                    and m.starts_at >= :from and m.starts_at < cast(:to as date) + 1) as regular,
                (select cast(max(m.starts_at) as date) from meeting m
                  where m.organization_id = p.organization_id and m.pair_id = p.id and m.counted_on is not null) as last_met
              from pair p where p.starts_on <= :to and p.ends_on >= :from),
            approved as (
              select *, not concluded and state <> 'PAUSED' and :today between works_from and ends_on as at_work,
                rhythm_days is null or :today - greatest(works_from, coalesce(last_met, works_from)) <= rhythm_days as in_rhythm
              from bound where works_from is not null)
            select
              (select count(*) from approved) as approved,
              (select count(*) from bound where state in ('PROPOSED', 'IN_DECREE')) as waiting,
              (select count(*) from approved where acquainted) as acquainted,
              (select count(*) from approved where planned) as planned,
              (select count(*) from approved where concluded) as concluded,
              (select coalesce(sum(regular), 0) from approved) as regular,
              (select count(*) from approved where at_work) as at_work,
              (select count(*) from approved where at_work and in_rhythm) as in_rhythm,
              d.decrees, d.dated
            from (
              select count(*) as decrees, max(dated) as dated from decree
              where state = 'APPROVED' and cancelled_by_id is null and kind in ('PAIRS', 'REPLACEMENT') and first_year = :firstYear) d""";

    private final SurveyFacts surveys;
    private final DecreeFacts decrees;
    private final GatheringFacts gatherings;
    private final JdbcClient jdbc;

    EvidenceFacts(SurveyFacts surveys, DecreeFacts decrees, GatheringFacts gatherings, JdbcClient jdbc) {
        this.surveys = surveys;
        this.decrees = decrees;
        this.gatherings = gatherings;
        this.jdbc = jdbc;
    }

    /** The kinds asked for. A statement for each room. Call under the lock of the roadmap: what was looked up earlier must not be kept later. */
    List<Evidence> look(Collection<EvidenceKind> kinds, ProgrammeYear year, LocalDate today) {
        var facts = new ArrayList<Evidence>();
        if (kinds.stream().anyMatch(OF_REGISTERS::contains)) {
            facts.addAll(ofRegisters(year, today));
        }
        if (kinds.stream().anyMatch(OF_PAIRS::contains)) {
            facts.addAll(ofPairs(year, today));
        }
        if (kinds.stream().anyMatch(OF_SURVEYS::contains)) {
            facts.addAll(surveys.look(kinds, year, today));
        }
        if (kinds.contains(GROUP_MEETING)) {
            facts.add(gatherings.look(year, today));
        }
        if (kinds.stream().anyMatch(OF_DECREES::contains)) {
            facts.addAll(decrees.look(year, today));
        }
        facts.removeIf(fact -> !kinds.contains(fact.kind()));
        return facts;
    }

    private List<Evidence> ofRegisters(ProgrammeYear year, LocalDate today) {
        Registers now = jdbc.sql(REGISTERS).param("today", today).param("firstYear", year.getFirstYear()).query(Registers.class).single();
        boolean everybody = now.mentees() > 0 && now.mentors() > 0 && now.agreed() == now.people();
        return List.of(
                evidence(MENTEES, now.mentees() > 0, now.decreed() && now.asking() == now.mentees(), figures(now.asking(), now.mentees(), now.requests()), today),
                evidence(MENTORS, now.mentors() > 0, now.decreed() && now.places() >= now.mentees(), figures(now.places(), now.mentees(), now.mentors()), today),
                chosen(INTERVIEWS, now.interviewed(), now, today),
                chosen(TRAINING, now.trained(), now, today),
                evidence(CONSENTS, now.agreed() > 0, now.decreed() && everybody, figures(now.agreed(), now.people(), 0), today));
    }

    private List<Evidence> ofPairs(ProgrammeYear year, LocalDate today) {
        Pairs now = jdbc.sql(PAIRS)
                .param("today", today)
                .param("firstYear", year.getFirstYear())
                .param("from", year.startsOn())
                .param("to", year.endsOn())
                .query(Pairs.class)
                .single();
        boolean decreed = now.decrees() > 0;
        var decree = new Figures(now.approved(), now.approved() + now.waiting(), now.decrees(), now.dated());
        return List.of(
                evidence(PAIRS_DECREE, decreed, now.waiting() == 0, decree, today),
                meeting(ACQUAINTANCE, now.acquainted(), now, today),
                meeting(PLANNING_MEETING, now.planned(), now, today),
                evidence(REGULAR_MEETINGS, now.regular() > 0, now.allHeld(now.concluded()), figures(now.inRhythm(), now.atWork(), now.regular()), today),
                meeting(FINAL_MEETING, now.concluded(), now, today));
    }

    private static Evidence chosen(EvidenceKind kind, int done, Registers now, LocalDate today) {
        return evidence(kind, done > 0, now.decreed() && done == now.mentors(), figures(done, now.mentors(), 0), today);
    }

    private static Evidence meeting(EvidenceKind kind, int held, Pairs now, LocalDate today) {
        return evidence(kind, held > 0, now.allHeld(held), figures(held, now.approved(), 0), today);
    }

    /** Nothing is fulfilled that has not begun. */
    static Evidence evidence(EvidenceKind kind, boolean begun, boolean whole, Figures figures, LocalDate today) {
        return new Evidence(kind, begun, begun && whole, figures, today);
    }

    static Figures figures(int done, int total, int more) {
        return new Figures(done, total, more, null);
    }

    record Registers(int mentees, int asking, int requests, int mentors, int places, int interviewed, int trained, int people, int agreed, boolean decreed) {}

    record Pairs(
            int approved, int waiting, int acquainted, int planned, int concluded, int regular, int atWork, int inRhythm, int decrees,
            LocalDate dated) {

        boolean allHeld(int held) {
            return waiting == 0 && held == approved;
        }
    }
}
