package ru.nastavnik.people;

import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.RequestMapping;

/** Cards of mentees are typed; their list is {@link RegisterController}'s. */
@Controller
@RequestMapping("/o/{slug}/mentees")
@PreAuthorize("hasAuthority('WRITE_REGISTERS')")
class MenteeController extends CardController<Mentee, MenteeForm> {

    private final Mentees mentees;
    private final Cards cards;

    MenteeController(Mentees mentees, Cards cards, Newcomers newcomers, Lookalikes lookalikes, TransactionOperations transaction) {
        super(LifeEvent.Side.MENTEE, mentees, cards, newcomers, lookalikes, transaction);
        this.mentees = mentees;
        this.cards = cards;
    }

    @Override
    Occupation usual() {
        return Occupation.PUPIL;
    }

    @Override
    MenteeForm blank(PersonForm person) {
        return MenteeForm.blank(person);
    }

    @Override
    MenteeForm formOf(Mentee card) {
        return MenteeForm.of(card);
    }

    @Override
    Mentee newCard(Person person) {
        return new Mentee(person, cards.today());
    }

    @Override
    Optional<Mentee> cardOf(Person person) {
        return mentees.findByPersonId(person.getId());
    }

    @Override
    Record compared(MenteeForm form) {
        return form.withoutEmptyRows();
    }
}
