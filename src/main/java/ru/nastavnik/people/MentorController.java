package ru.nastavnik.people;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.RequestMapping;

/** Cards of mentors are typed; their list is {@link RegisterController}'s. */
@Controller
@RequestMapping("/o/{slug}/mentors")
@PreAuthorize("hasAuthority('WRITE_REGISTERS')")
class MentorController extends CardController<Mentor, MentorForm> {

    MentorController(Mentors mentors, Cards cards, Entering entering, Lookalikes lookalikes, TransactionOperations transaction) {
        super(LifeEvent.Side.MENTOR, mentors, cards, entering, lookalikes, transaction);
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
}
