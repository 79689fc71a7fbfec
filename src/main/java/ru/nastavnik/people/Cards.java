package ru.nastavnik.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import ru.nastavnik.form.LostUpdate;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Standing;

/** What the cards of mentors and mentees have in common: a person, consents, forms of mentoring, columns of later rooms. */
@Component
class Cards {

    private final People people;
    private final Consents consents;
    private final MentoringForms forms;
    private final Topics topics;
    private final MessageSource messages;
    private final Lives lives;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cards(
            People people, Consents consents, MentoringForms forms, Topics topics, MessageSource messages, Lives lives, Journal journal,
            ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.consents = consents;
        this.forms = forms;
        this.topics = topics;
        this.messages = messages;
        this.lives = lives;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    LocalDate today() {
        return Standing.require().today(clock);
    }

    List<MentoringForm> forms() {
        return forms.findAllByOrderByPosition();
    }

    /** What a typed card is read against. */
    CardLists lists() {
        return new CardLists(forms(), topics.findByArchivedFalseOrderByPositionAscIdAsc(), today(), Standing.require().account());
    }

    Person knownPerson(UUID id) {
        return people.findById(id).filter(person -> !person.isBlocked()).orElseThrow(Cards::notFound);
    }

    /** Also those that somebody else had to sign too. */
    List<Consent> consentsInForce(Person person) {
        return consents.findInForce(List.of(person.getId()), today());
    }

    Lives lives() {
        return lives;
    }

    /** Takes down that the card was looked at. */
    void seen(Participant<?> card) {
        journal.seen(journalKey(card), List.of(card.getPerson().getId()));
    }

    /** Takes the change down and tells later rooms; inside the transaction of the change. */
    void changed(Participant<?> card) {
        changed(card.getPerson(), journalKey(card), card.getPerson().isOccupiedAnew());
    }

    /**
     * The same of what was typed on a card: later rooms hear of it only when they count it otherwise now. Most corrections (a telephone, a topic) change
     * no figure, and each event has all figures of the registers counted anew.
     */
    void corrected(Participant<?> card, boolean counted) {
        if (counted || card.getPerson().isOccupiedAnew()) {
            changed(card);
        } else {
            journal.done(Deed.CHANGED, journalKey(card), List.of(card.getPerson().getId()));
        }
    }

    /** The same of what belongs to a person, in whichever register. */
    void changed(Person person) {
        changed(person, "people.journal.person", true);
    }

    private void changed(Person person, String what, boolean occupation) {
        journal.done(Deed.CHANGED, what, List.of(person.getId()));
        events.publishEvent(new RegisterChanged(Standing.require().organization(), person.getId(), occupation));
    }

    private static String journalKey(Participant<?> card) {
        return "people.journal." + card.side().word();
    }

    /** @see #changed(Person) */
    void changedMany() {
        events.publishEvent(new RegisterChanged(Standing.require().organization(), null));
    }

    LostUpdate lostUpdate(Record theirs, Record yours, Locale locale) {
        Map<UUID, String> names = forms().stream().collect(Collectors.toMap(MentoringForm::getId, MentoringForm::getName));
        return LostUpdate.between(theirs, yours, "people", names, messages, locale);
    }

    /** The card, unless there is none or its person has withdrawn: 404. */
    static <C extends Participant<?>> C open(Optional<C> found) {
        return found.filter(card -> !card.getPerson().isBlocked()).orElseThrow(Cards::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
