package ru.nastavnik.people;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Standing;

/** Lets every room forget a person, all or none, and writes the act. Always a part of the caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Forgetting {

    private final People people;
    private final Erasures erasures;
    private final SealedPeople sealed;
    private final ObjectProvider<Eraser> erasers;
    private final Acts acts;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Forgetting(
            People people, Erasures erasures, SealedPeople sealed, ObjectProvider<Eraser> erasers, Acts acts, Journal journal,
            ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.erasures = erasures;
        this.sealed = sealed;
        this.erasers = erasers;
        this.acts = acts;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Of two who come at once the second waits for the first and then does nothing.
     *
     * @throws java.util.NoSuchElementException when the organization has no such erasure
     */
    void forget(UUID id) {
        var standing = Standing.require();
        var erasure = erasures.lock(id).orElseThrow();
        if (erasure.isDone()) {
            return;
        }
        UUID person = erasure.getPersonId();
        people.lockToWithdraw(person).orElseThrow();
        var subject = new Eraser.Subject(person, sealed.name(erasure.getSealed()), sealed.birth(erasure.getSealed()));
        erasers.orderedStream().forEach(eraser -> acts.add(erasure, eraser.erase(subject)));
        erasure.finish(acts.number(standing.today(clock).getYear()), clock.instant(), standing.account());
        erasures.flush();
        journal.done(Deed.ERASED, "people.journal.erased", Set.of(person));
        events.publishEvent(new RegisterChanged(standing.organization(), person));
    }
}
