package ru.nastavnik.people;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
    private final MergeComparison comparison;
    private final CardLocks locks;
    private final LeftOut leftOut;
    private final List<Merger> mergers;
    private final OneHolder holders;
    private final Cards cards;
    private final Journal journal;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final MessageSource messages;

    Merging(
            People people, Mentors mentors, Mentees mentees, MergeComparison comparison, CardLocks locks, LeftOut leftOut, List<Merger> mergers,
            OneHolder holders, Cards cards, Journal journal, EntityManager entities, JdbcClient jdbc, MessageSource messages) {
        this.people = people;
        this.mentors = mentors;
        this.mentees = mentees;
        this.comparison = comparison;
        this.locks = locks;
        this.leftOut = leftOut;
        this.mergers = mergers;
        this.holders = holders;
        this.cards = cards;
        this.journal = journal;
        this.entities = entities;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** What the two have, the kept one's at {@code to}. */
    static Merge between(MergeSide gone, MergeSide kept) {
        return new Merge(
                new Merge.Ends(gone.person().getId(), kept.person().getId()), both(gone.mentor(), kept.mentor()), both(gone.mentee(), kept.mentee()));
    }

    private static Merge.Ends both(Participant<?> from, Participant<?> to) {
        return from != null && to != null ? new Merge.Ends(from.getId(), to.getId()) : null;
    }

    /** Why it cannot be; keys of messages. */
    List<String> obstacles(Merge merge) {
        return mergers.stream().flatMap(merger -> merger.obstacles(merge).stream()).distinct().toList();
    }

    /**
     * @throws OptimisticLockingFailureException when either or a card of theirs was saved since the two were compared, or merged already
     * @throws MergeImpossible when there is an obstacle
     */
    void merge(MergeForm form) {
        locks.hold(Set.of(form.first(), form.second()));
        var gone = asCompared(form.gone());
        var kept = asCompared(form.kept());
        if (!MergeComparison.versions(gone, kept).equals(form.versions())) {
            throw savedMeanwhile();
        }
        var merge = between(gone, kept);
        if (!obstacles(merge).isEmpty()) {
            throw new MergeImpossible();
        }
        String notChosen = leftOut.text(form, gone, kept);
        describe(form, gone, kept, merge);
        entities.flush();
        entities.clear();
        mergers.forEach(merger -> merger.merge(merge));
        holders.unite(form.gone(), form.kept(), form.account());
        entities.flush();
        jdbc.sql("delete from person where id = ?").param(form.gone()).update();
        note(form.kept());
        remember(merge, notChosen);
        journal.done(Deed.MERGED, "people.journal.merge", Set.of(form.gone(), form.kept()));
        cards.changed(people.findById(form.kept()).orElseThrow());
    }

    private MergeSide asCompared(UUID person) {
        return comparison.find(person).orElseThrow(Merging::savedMeanwhile);
    }

    private static OptimisticLockingFailureException savedMeanwhile() {
        return new OptimisticLockingFailureException("One of the two was saved meanwhile");
    }

    private void describe(MergeForm form, MergeSide gone, MergeSide kept, Merge merge) {
        Mixed.of(PersonForm.of(kept.person()), PersonForm.of(gone.person()), form::takesFromGone).describe(kept.person());
        if (merge.mentors() != null) {
            Mixed.of(
                            MentorForm.of(kept.mentor()), MentorForm.of(gone.mentor()),
                            field -> MergeComparison.BY_CHOICE.contains(field) && form.takesFromGone(field))
                    .describe(kept.mentor(), cards.lists());
            takeState("mentor", form, gone.mentor(), kept.mentor());
        }
        if (merge.mentees() != null) {
            takeState("mentee", form, gone.mentee(), kept.mentee());
        }
    }

    /** With the archive, which goes with it; but whoever is in a pair stays in the archive only when both cards are there. */
    private void takeState(String table, MergeForm form, Participant<?> gone, Participant<?> kept) {
        var bound = comparison.bound(gone, kept);
        boolean theirs = bound.map(gone::equals).orElseGet(() -> form.takesFromGone(table + "State"));
        boolean back = bound.isPresent() && !(gone.isArchived() && kept.isArchived());
        if (theirs || back) {
            entities.flush();
            jdbc.sql("""
                            update %1$s kept set state = case when :theirs then gone.state else kept.state end,
                              archived_on = case when :back then null when :theirs then gone.archived_on else kept.archived_on end, version = kept.version + 1
                            from %1$s gone where kept.id = :to and gone.id = :from""".formatted(table))
                    .param("theirs", theirs)
                    .param("back", back)
                    .param("from", gone.getId())
                    .param("to", kept.getId())
                    .update();
        }
    }

    private void note(UUID person) {
        String reason = messages.getMessage("people.merge.noted", null, Lives.LANGUAGE);
        mentors.findByPersonId(person).ifPresent(card -> cards.lives().merged(card, cards.today(), reason));
        mentees.findByPersonId(person).ifPresent(card -> cards.lives().merged(card, cards.today(), reason));
    }

    private void remember(Merge merge, String notChosen) {
        jdbc.sql("""
                        insert into merged_person (person_id, mentor_id, mentee_id, kept_person_id, merged_by, left_out)
                        values (:person, :mentor, :mentee, :kept, :by, cast(:leftOut as jsonb))""")
                .param("person", merge.people().from())
                .param("mentor", merge.mentors() == null ? null : merge.mentors().from())
                .param("mentee", merge.mentees() == null ? null : merge.mentees().from())
                .param("kept", merge.people().to())
                .param("by", Standing.require().account())
                .param("leftOut", notChosen)
                .update();
    }

    /** The two stand where one person cannot stand twice. */
    static class MergeImpossible extends RuntimeException {

        MergeImpossible() {
            super("One person cannot stand where these two stand");
        }
    }
}
