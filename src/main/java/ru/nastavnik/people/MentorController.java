package ru.nastavnik.people;

import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.RequestMapping;

/** Cards of mentors are typed; their list is {@link RegisterController}'s. */
@Controller
@RequestMapping("/o/{slug}/mentors")
@PreAuthorize("hasAuthority('WRITE_REGISTERS')")
class MentorController extends CardController<Mentor, MentorForm> {

    private final Mentors mentors;
    private final Cards cards;

    MentorController(Mentors mentors, Cards cards, Newcomers newcomers, Lookalikes lookalikes, TransactionOperations transaction) {
        super(LifeEvent.Side.MENTOR, mentors, cards, newcomers, lookalikes, transaction);
        this.mentors = mentors;
        this.cards = cards;
    }

    @Override
    Occupation usual() {
        return Occupation.TEACHER;
    }

    @Override
    MentorForm blank(PersonForm person) {
        return MentorForm.blank(person);
    }

    @Override
    MentorForm formOf(Mentor card) {
        return MentorForm.of(card);
    }

    @Override
    Mentor newCard(Person person) {
        return new Mentor(person, cards.today());
    }

    @Override
    Optional<Mentor> cardOf(Person person) {
        return mentors.findByPersonId(person.getId());
    }
}
