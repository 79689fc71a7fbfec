package ru.nastavnik.people;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.account.Leaving;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Standing;

/**
 * Withdrawal of a consent, and what stops with it. That to the processing of personal data stops everything at once (Federal Law 152, 9 and
 * 21): the person's row says nothing any more, the cards are closed, the account is shut, an erasure is due. Always a part of the caller's transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Withdrawing {

    private final People people;
    private final Consents consents;
    private final Mentors mentors;
    private final Mentees mentees;
    private final Lives lives;
    private final Leaving leaving;
    private final SealedPeople sealed;
    private final Erasures erasures;
    private final Acts acts;
    private final Journal journal;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Withdrawing(
            People people, Consents consents, Mentors mentors, Mentees mentees, Lives lives, Leaving leaving, SealedPeople sealed, Erasures erasures,
            Acts acts, Journal journal, EntityManager entities, ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.consents = consents;
        this.mentors = mentors;
        this.mentees = mentees;
        this.lives = lives;
        this.leaving = leaving;
        this.sealed = sealed;
        this.erasures = erasures;
        this.acts = acts;
        this.journal = journal;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Waits for an approval that counts on this consent, or is waited for by it ({@link People#lockAgainstWithdrawal}); cards are locked before
     * their person, as everywhere. All papers of the kind are withdrawn, for one that stayed would go on allowing it. Nothing happens a second time.
     *
     * @param reason may be null
     * @param by account of whoever enters it
     * @throws java.util.NoSuchElementException when there is no such person, or the consent is another's
     */
    void withdraw(UUID id, UUID consentId, String reason, UUID by) {
        var mentor = mentors.lockByPersonId(id);
        var mentee = mentees.lockByPersonId(id);
        var person = people.lockToWithdraw(id).orElseThrow();
        var papers = consents.findByPersonIdOrderBySignedOnDescIdDesc(id);
        var consent = papers.stream().filter(paper -> paper.getId().equals(consentId)).findFirst().orElseThrow();
        if (consent.getWithdrawnOn() != null) {
            return;
        }
        var today = Standing.require().today(clock);
        boolean everything = consent.getKind() == ConsentKind.PERSONAL_DATA;
        papers.stream()
                .filter(paper -> paper.getWithdrawnOn() == null && (everything || paper.getKind() == consent.getKind()))
                .forEach(paper -> paper.withdraw(today, by, reason));
        journal.done(Deed.WITHDRAWN, "people.journal.withdrawn." + consent.getKind(), Set.of(id));
        if (everything && !person.isBlocked()) {
            mentor.ifPresent(card -> close(card, today));
            mentee.ifPresent(card -> close(card, today));
            consents.flush();
            lockUp(consent, today, by);
        }
        events.publishEvent(new ConsentWithdrawn(Standing.require().organization(), id, consent.getKind()));
        events.publishEvent(new RegisterChanged(Standing.require().organization(), id));
    }

    private void close(Mentor card, LocalDate today) {
        if (card.getState().next().contains(MentorState.LEFT)) {
            lives.move(card, MentorState.LEFT, today, null);
        }
        card.archive(today);
    }

    private void close(Mentee card, LocalDate today) {
        if (card.getState().next().contains(MenteeState.LEFT)) {
            lives.move(card, MenteeState.LEFT, today, null);
        }
        card.archive(today);
    }

    private void lockUp(Consent consent, LocalDate today, UUID by) {
        UUID person = consent.getPerson().getId();
        var erasure = erasures.saveAndFlush(new Erasure(person, consent.getId(), today, by, sealed.seal(person, today)));
        acts.add(erasure, AccountEraser.lines(leaving.leave(person)));
    }

    /**
     * The person has signed anew before anything was destroyed: the row says again what it said. Cards stay in the archive until somebody
     * fetches them, the account is not given back.
     */
    void lift(Person person) {
        erasures.findByPersonId(person.getId()).flatMap(found -> erasures.lock(found.getId())).filter(found -> !found.isDone()).ifPresent(erasure -> {
            sealed.open(person.getId(), erasure.getSealed());
            entities.refresh(person);
            acts.forget(erasure);
            erasures.delete(erasure);
        });
    }

}
