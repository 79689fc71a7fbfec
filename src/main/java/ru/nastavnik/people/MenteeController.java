package ru.nastavnik.people;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.RequestMapping;
import ru.nastavnik.organization.Standing;

/** Cards of mentees are typed; their list is {@link RegisterController}'s. */
@Controller
@RequestMapping("/o/{slug}/mentees")
@PreAuthorize("hasAuthority('WRITE_REGISTERS')")
class MenteeController extends CardController<Mentee, MenteeForm> {

    MenteeController(Mentees mentees, Cards cards, Entering entering, Lookalikes lookalikes, TransactionOperations transaction) {
        super(LifeEvent.Side.MENTEE, mentees, cards, entering, lookalikes, transaction);
    }

    @Override
    Occupation usual() {
        return Occupation.ofLearners(Standing.require().kind());
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
    Record compared(MenteeForm form) {
        return form.withoutEmptyRows();
    }
}
