package ru.nastavnik.people;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Standing;

/** Consents, history, requests, competences and forms go over; cards that only one of the two has change their owner. */
@Component
class PeopleMerger implements Merger {

    /** Of a request {@code r} of the card that goes: the other has it, too. */
    static final String SAME_REQUEST = """
            r.mentee_id = :from and exists (
              select from request k where k.mentee_id = :to and folded(k.topic) = folded(r.topic) and k.source = r.source)""";

    /** What the one withdrew the other's papers from before do not allow: whoever withdraws a consent withdraws all of that kind, the first time for good. */
    private static final String WITHDRAWN_TOO = """
            update consent c set withdrawn_on = w.withdrawn_on, withdrawn_by = w.withdrawn_by, withdrawal_reason = w.withdrawal_reason, version = c.version + 1
            from (
              select distinct on (c.id) c.id, w.withdrawn_on, w.withdrawn_by, w.withdrawal_reason
              from consent c join consent w on w.person_id = c.person_id and (w.kind = c.kind or w.kind = 'PERSONAL_DATA') and w.withdrawn_on > c.signed_on
              where c.person_id = :to and c.withdrawn_on is null
              order by c.id, w.withdrawn_on, w.id) w
            where c.id = w.id
            returning c.kind""";

    private final Consents consents;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final JdbcClient jdbc;

    PeopleMerger(Consents consents, Journal journal, ApplicationEventPublisher events, Clock clock, JdbcClient jdbc) {
        this.consents = consents;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Accounts and invitations are moved by their own room, at {@link Merging}'s word. */
    @Override
    public Set<String> columns() {
        return Set.of(
                "mentor.person_id", "mentor_form.mentor_id", "mentee.person_id", "mentee_form.mentee_id", "request.mentee_id", "consent.person_id",
                "life_event.person_id", "interview.mentor_id", "support_offer.mentee_id", "psychologist_note.mentee_id",
                "merged_person.kept_person_id", "membership.person_id", "invitation.person_id", "erasure.person_id");
    }

    /** Whoever withdrew is forgotten alone: an act says what was destroyed of one person. */
    @Override
    public List<String> obstacles(Merge merge) {
        boolean withdrawn = jdbc.sql("select exists (select from erasure where person_id in (:from, :to))")
                .param("from", merge.people().from()).param("to", merge.people().to())
                .query(Boolean.class)
                .single();
        return withdrawn ? List.of("people.merge.withdrawn") : List.of();
    }

    @Override
    public void merge(Merge merge) {
        move(merge.people(), "update consent set person_id = :to, version = version + 1 where person_id = :from");
        withdrawToo(merge.people().to());
        move(merge.people(), "update life_event set person_id = :to where person_id = :from");
        move(merge.people(), "update merged_person set kept_person_id = :to where kept_person_id = :from");
        if (merge.mentors() != null) {
            mergeMentors(merge.mentors());
        }
        if (merge.mentees() != null) {
            mergeMentees(merge.mentees());
        }
        move(merge.people(), "update mentor set person_id = :to, version = version + 1 where person_id = :from");
        move(merge.people(), "update mentee set person_id = :to, version = version + 1 where person_id = :from");
    }

    private void withdrawToo(UUID kept) {
        var withdrawn = Set.copyOf(jdbc.sql(WITHDRAWN_TOO).param("to", kept).query(ConsentKind.class).list());
        withdrawn.forEach(kind -> journal.done(Deed.WITHDRAWN, "people.journal.withdrawn." + kind, Set.of(kept)));
        var standing = Standing.require();
        consents.findMissing(List.of(kept), standing.today(clock)).getOrDefault(kept, Set.of()).stream()
                .filter(withdrawn::contains)
                .forEach(kind -> events.publishEvent(new ConsentWithdrawn(standing.organization(), kept, kind)));
    }

    private void mergeMentors(Merge.Ends mentors) {
        mergeForms("mentor", mentors);
        move(mentors, """
                update mentor kept set version = kept.version + 1, entered_on = least(kept.entered_on, gone.entered_on),
                  competences = kept.competences || array(
                    select word from unnest(gone.competences) with ordinality as g (word, at)
                    where not exists (select from unnest(kept.competences) as k (word) where folded(k.word) = folded(g.word)) order by at)
                from mentor gone where kept.id = :to and gone.id = :from""");
        // the same talk noted on both cards may be noted differently: both stay
        move(mentors, """
                update interview g set interviewer = interviewer || ' (2)' where mentor_id = :from and exists (
                  select from interview k where k.mentor_id = :to and k.held_on = g.held_on and k.interviewer = g.interviewer) and :from <> :to""");
        move(mentors, "update interview set mentor_id = :to, version = version + 1 where mentor_id = :from");
        move(mentors, "delete from mentor where id = :from and id <> :to");
    }

    private void mergeMentees(Merge.Ends mentees) {
        mergeForms("mentee", mentees);
        move(mentees, "delete from request r where " + SAME_REQUEST);
        move(mentees, """
                update request set mentee_id = :to, position = position + (select coalesce(max(k.position) + 1, 0) from request k where k.mentee_id = :to)
                where mentee_id = :from""");
        // without a gap: JPA takes the position for the place in the list
        move(mentees, """
                update request r set position = placed.place + 1000 from (
                  select position, row_number() over (order by position) - 1 as place from request where mentee_id = :to) placed
                where r.mentee_id = :to and r.position = placed.position and :from <> :to""");
        move(mentees, "update request set position = position - 1000 where mentee_id = :to and :from <> :to");
        move(mentees, """
                update mentee kept set version = kept.version + 1, entered_on = least(kept.entered_on, gone.entered_on)
                from mentee gone where kept.id = :to and gone.id = :from""");
        move(mentees, "update support_offer set mentee_id = :to where mentee_id = :from");
        move(mentees, "update psychologist_note set mentee_id = :to where mentee_id = :from");
        move(mentees, "delete from mentee where id = :from and id <> :to");
    }

    private void mergeForms(String table, Merge.Ends cards) {
        move(cards, """
                insert into %1$s_form (%1$s_id, form_id) select :to, form_id from %1$s_form where %1$s_id = :from
                on conflict do nothing""".formatted(table));
        move(cards, "delete from %1$s_form where %1$s_id = :from and %1$s_id <> :to".formatted(table));
    }

    private void move(Merge.Ends ends, String sql) {
        jdbc.sql(sql).param("from", ends.from()).param("to", ends.to()).update();
    }
}
