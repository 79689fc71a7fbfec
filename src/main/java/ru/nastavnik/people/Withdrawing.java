package ru.nastavnik.people;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.account.Leaving;
import ru.nastavnik.document.Bundles;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Standing;

/**
 * Withdrawal of a consent, or a demand where there is none, and what stops with it. That of the consent to the processing of personal data stops everything at once (Federal Law 152, 9 and
 * 21): the person's row says nothing any more, the cards are closed, the account is shut, papers that wait to be fetched are gone, an erasure is due. Always a part of the caller's transaction.
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
    private final Bundles bundles;
    private final SealedPeople sealed;
    private final Erasures erasures;
    private final Acts acts;
    private final Journal journal;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Withdrawing(
            People people, Consents consents, Mentors mentors, Mentees mentees, Lives lives, Leaving leaving, Bundles bundles, SealedPeople sealed,
            Erasures erasures, Acts acts, Journal journal, EntityManager entities, ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.consents = consents;
        this.mentors = mentors;
        this.mentees = mentees;
        this.lives = lives;
        this.leaving = leaving;
        this.bundles = bundles;
        this.sealed = sealed;
        this.erasures = erasures;
        this.acts = acts;
        this.journal = journal;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    /** Now. @see #withdraw(UUID, UUID, LocalDate, String, UUID) */
    void withdraw(UUID id, UUID consentId, String reason, UUID by) {
        withdraw(id, consentId, today(), reason, by);
    }

    /**
     * All papers of the kind that were signed by that day are withdrawn, for one that stayed would go on allowing it. Nothing happens a second time. Data
     * are locked up at once, whatever day is told.
     *
     * @param day on which it was demanded
     * @param reason may be null
     * @param by account of whoever enters it
     * @throws java.util.NoSuchElementException when there is no such person, or the consent is another's
     * @throws BeforeSignature when the day does not lie between the signature and today
     */
    void withdraw(UUID id, UUID consentId, LocalDate day, String reason, UUID by) {
        var held = hold(id);
        var consent = held.papers().stream().filter(paper -> paper.getId().equals(consentId)).findFirst().orElseThrow();
        if (consent.getWithdrawnOn() != null) {
            return;
        }
        boolean everything = consent.getKind() == ConsentKind.PERSONAL_DATA;
        var today = today();
        var since = everything ? today : day;
        if (since.isBefore(consent.getSignedOn()) || since.isAfter(today)) {
            throw new BeforeSignature();
        }
        held.papers().stream()
                .filter(paper -> paper.getWithdrawnOn() == null && !paper.getSignedOn().isAfter(since) && (everything || paper.getKind() == consent.getKind()))
                .forEach(paper -> paper.withdraw(since, by, reason));
        journal.done(Deed.WITHDRAWN, "people.journal.withdrawn." + consent.getKind(), Set.of(id));
        if (everything && !held.person().isBlocked()) {
            lockUp(held, said -> new Erasure(id, consent.getId(), today, by, said));
        }
        consents.flush();
        boolean signedAnew = consent.getKind().isNeeded() && !consents.findMissing(Set.of(id), today).getOrDefault(id, Set.of()).contains(consent.getKind());
        if (!signedAnew) {
            tell(id, consent.getKind());
        }
    }

    static class BeforeSignature extends RuntimeException {}

    /**
     * Of somebody who has signed nothing, or whose papers do not matter here. Those that there are end with it. Nothing happens a second time.
     *
     * @param by account of whoever enters it
     * @throws java.util.NoSuchElementException when there is no such person
     */
    void stop(UUID id, Demand demand, UUID by) {
        var held = hold(id);
        if (held.person().isBlocked()) {
            return;
        }
        var today = today();
        held.papers().stream().filter(paper -> paper.getWithdrawnOn() == null).forEach(paper -> paper.withdraw(today, by, demand.reason()));
        journal.done(Deed.WITHDRAWN, "people.journal.demand", Set.of(id));
        lockUp(held, said -> new Erasure(id, demand, today, by, said));
        tell(id, ConsentKind.PERSONAL_DATA);
    }

    /**
     * Waits for an approval that counts on a consent, or is waited for by it ({@link People#lockAgainstWithdrawal}); cards are locked before
     * their person, as everywhere.
     */
    private Held hold(UUID id) {
        var mentor = mentors.lockByPersonId(id);
        var mentee = mentees.lockByPersonId(id);
        var person = people.lockToWithdraw(id).orElseThrow();
        return new Held(person, mentor, mentee, consents.findByPersonIdOrderBySignedOnDescIdDesc(id));
    }

    private record Held(Person person, Optional<Mentor> mentor, Optional<Mentee> mentee, List<Consent> papers) {}

    /** @param erasure of what the row said */
    private void lockUp(Held held, Function<String, Erasure> erasure) {
        UUID person = held.person().getId();
        held.mentor().ifPresent(card -> close(card, today()));
        held.mentee().ifPresent(card -> close(card, today()));
        consents.flush();
        var due = erasures.saveAndFlush(erasure.apply(sealed.seal(person, today())));
        acts.add(due, AccountEraser.lines(leaving.leave(person)));
        acts.add(due, PaperEraser.lines(bundles.forget(person)));
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

    private void tell(UUID person, ConsentKind kind) {
        events.publishEvent(new ConsentWithdrawn(Standing.require().organization(), person, kind));
        events.publishEvent(new RegisterChanged(Standing.require().organization(), person));
    }

    private LocalDate today() {
        return Standing.require().today(clock);
    }

    /** The day on which the person's data were locked up; empty when they are not, or are destroyed already. */
    Optional<LocalDate> askedOn(UUID person) {
        return erasures.findByPersonId(person).filter(erasure -> !erasure.isDone()).map(Erasure::getAskedOn);
    }

    /** Locked before the person, as by whoever destroys. */
    Optional<Erasure> holdErasure(UUID person) {
        return erasures.findByPersonId(person).flatMap(found -> erasures.lock(found.getId()));
    }

    /**
     * The person has signed anew before anything was destroyed: the row says again what it said. Cards stay in the archive until somebody
     * fetches them, the account is not given back.
     */
    void lift(Person person) {
        holdErasure(person.getId()).filter(found -> !found.isDone()).ifPresent(erasure -> {
            sealed.open(person.getId(), erasure.getSealed());
            entities.refresh(person);
            acts.forget(erasure);
            erasures.delete(erasure);
        });
    }
}
