package ru.nastavnik.people;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import ru.nastavnik.account.OneHolder;
import ru.nastavnik.form.Mixed;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Standing;

/** Makes one person of two, with all that every room keeps of them: all of it, or nothing. Inside a running transaction. */
@Service
class Merging {

    private final People people;
    private final Mentors mentors;
    private final Mentees mentees;
    private final List<Merger> mergers;
    private final OneHolder holders;
    private final Cards cards;
    private final Journal journal;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final MessageSource messages;

    Merging(
            People people, Mentors mentors, Mentees mentees, List<Merger> mergers, OneHolder holders, Cards cards, Journal journal,
            EntityManager entities, JdbcClient jdbc, MessageSource messages) {
        this.people = people;
        this.mentors = mentors;
        this.mentees = mentees;
        this.mergers = mergers;
        this.holders = holders;
        this.cards = cards;
        this.journal = journal;
        this.entities = entities;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** What the two have, the kept one's at {@code to}. */
    Merge between(UUID gone, UUID kept) {
        return new Merge(
                new Merge.Ends(gone, kept),
                both(gone, kept, person -> mentors.findByPersonId(person).map(Mentor::getId)),
                both(gone, kept, person -> mentees.findByPersonId(person).map(Mentee::getId)));
    }

    private static Merge.Ends both(UUID gone, UUID kept, Function<UUID, Optional<UUID>> card) {
        var from = card.apply(gone);
        var to = card.apply(kept);
        return from.isPresent() && to.isPresent() ? new Merge.Ends(from.get(), to.get()) : null;
    }

    /** Why it cannot be; keys of messages. */
    List<String> obstacles(Merge merge) {
        return mergers.stream().flatMap(merger -> merger.obstacles(merge).stream()).distinct().toList();
    }

    /**
     * @throws OptimisticLockingFailureException when either was saved since the two were compared, or merged already
     * @throws MergeImpossible when there is an obstacle
     */
    void merge(MergeForm form) {
        lock(form);
        var merge = between(form.gone(), form.kept());
        if (!obstacles(merge).isEmpty()) {
            throw new MergeImpossible();
        }
        describe(form, merge);
        entities.flush();
        entities.clear();
        mergers.forEach(merger -> merger.merge(merge));
        holders.unite(form.gone(), form.kept(), form.account());
        entities.flush();
        jdbc.sql("delete from person where id = ?").param(form.gone()).update();
        note(form.kept());
        remember(merge);
        journal.done(Deed.MERGED, "people.journal.merge", Set.of(form.gone(), form.kept()));
        cards.changed(people.findById(form.kept()).orElseThrow());
    }

    /** In a fixed order: whoever withdraws, approves or merges the same people at the same time waits, and nobody for ever. */
    private void lock(MergeForm form) {
        var locked = entities.createQuery("select p from Person p where p.id in :ids order by p.id", Person.class)
                .setParameter("ids", Set.of(form.first(), form.second()))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        if (locked.size() != 2 || locked.stream().anyMatch(person -> !Integer.valueOf(person.getVersion()).equals(form.versionOf(person.getId())))) {
            throw new OptimisticLockingFailureException("One of the two was saved meanwhile");
        }
    }

    private void describe(MergeForm form, Merge merge) {
        var kept = people.findById(form.kept()).orElseThrow();
        var gone = people.findById(form.gone()).orElseThrow();
        Mixed.of(PersonForm.of(kept), PersonForm.of(gone), form::takesFromGone).describe(kept);
        if (merge.mentors() != null) {
            var mentor = mentors.findById(merge.mentors().to()).orElseThrow();
            var other = mentors.findById(merge.mentors().from()).orElseThrow();
            Mixed.of(MentorForm.of(mentor), MentorForm.of(other), field -> MERGED_BY_CHOICE.contains(field) && form.takesFromGone(field))
                    .describe(mentor, cards.lists());
            takeState("mentor", form.takesFromGone("mentorState"), merge.mentors());
        }
        if (merge.mentees() != null) {
            takeState("mentee", form.takesFromGone("menteeState"), merge.mentees());
        }
    }

    /** Of a mentor; competences and forms are put together. */
    static final Set<String> MERGED_BY_CHOICE = Set.of("interests", "preferredAgeFrom", "preferredAgeTo", "hoursMonthly", "capacity");

    /** With the archive, which goes with it. */
    private void takeState(String table, boolean fromGone, Merge.Ends cards) {
        if (fromGone) {
            entities.flush();
            jdbc.sql("update %1$s kept set state = gone.state, archived_on = gone.archived_on, version = kept.version + 1 from %1$s gone where kept.id = :to and gone.id = :from"
                            .formatted(table))
                    .param("from", cards.from())
                    .param("to", cards.to())
                    .update();
        }
    }

    private void note(UUID person) {
        String reason = messages.getMessage("people.merge.noted", null, Lives.LANGUAGE);
        mentors.findByPersonId(person).ifPresent(card -> cards.lives().merged(card, cards.today(), reason));
        mentees.findByPersonId(person).ifPresent(card -> cards.lives().merged(card, cards.today(), reason));
    }

    private void remember(Merge merge) {
        jdbc.sql("""
                        insert into merged_person (person_id, mentor_id, mentee_id, kept_person_id, merged_by)
                        values (:person, :mentor, :mentee, :kept, :by)""")
                .param("person", merge.people().from())
                .param("mentor", merge.mentors() == null ? null : merge.mentors().from())
                .param("mentee", merge.mentees() == null ? null : merge.mentees().from())
                .param("kept", merge.people().to())
                .param("by", Standing.require().account())
                .update();
    }

    /** The two stand where one person cannot stand twice. */
    static class MergeImpossible extends RuntimeException {

        MergeImpossible() {
            super("One person cannot stand where these two stand");
        }
    }
}
