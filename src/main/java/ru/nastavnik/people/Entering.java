package ru.nastavnik.people;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Enters by hand: somebody new with their card, or the card alone of somebody who is known. However often a page is sent, it makes one. */
@Service
class Entering {

    private final Newcomers newcomers;
    private final Cards cards;
    private final TransactionOperations transaction;

    Entering(Newcomers newcomers, Cards cards, TransactionOperations transaction) {
        this.newcomers = newcomers;
        this.cards = cards;
        this.transaction = transaction;
    }

    /**
     * @param toldApart persons with whom the new one was compared, or who have withdrawn and are others
     * @return the card
     * @throws Newcomers.Resembled when there is somebody else to be compared with first
     * @throws Newcomers.Busy when a list is being written
     */
    <C extends Participant<?>> UUID enter(Participants<C> register, CardForm<C> form, Edition edition, Set<UUID> toldApart) {
        return transaction.execute(status -> {
            newcomers.holdSoon();
            var person = newcomers.enter(form.person().toNewPerson().enteredBy(edition.entryKey((Record) form)), toldApart);
            return register.findByPersonId(person.getId()).map(Participant::getId).orElseGet(() -> begin(register, person, form));
        });
    }

    /**
     * @param formOf how a card would be typed
     * @return the card
     * @throws OptimisticLockingFailureException when the person was saved since the form was made
     * @throws DataIntegrityViolationException when the person has another card in this register
     */
    <C extends Participant<?>> UUID join(
            UUID known, Participants<C> register, CardForm<C> form, Edition edition, Function<C, ? extends CardForm<C>> formOf) {
        try {
            return transaction.execute(status -> {
                var person = cards.knownPerson(known);
                edition.check(person);
                form.person().describe(person);
                return begin(register, person, form);
            });
        } catch (DataIntegrityViolationException | OptimisticLockingFailureException e) {
            return transaction.execute(status -> made(known, register, form, formOf)).orElseThrow(() -> e);
        }
    }

    private <C extends Participant<?>> UUID begin(Participants<C> register, Person person, CardForm<C> form) {
        var lists = cards.lists();
        C card = form.toNewCard(person, lists);
        register.saveAndFlush(card);
        cards.lives().begin(card, null);
        cards.changed(card);
        return card.getId();
    }

    /** The card that the same form made today: it says what the form would make of it. */
    private <C extends Participant<?>> Optional<UUID> made(
            UUID person, Participants<C> register, CardForm<C> form, Function<C, ? extends CardForm<C>> formOf) {
        var lists = cards.lists();
        var sent = formOf.apply(form.toNewCard(form.person().toNewPerson(), lists));
        return register.findByPersonId(person)
                .filter(card -> card.getEnteredOn().equals(lists.today()) && formOf.apply(card).equals(sent))
                .map(Participant::getId);
    }
}
