package ru.nastavnik.people;

import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;

/** The mentees whose cards are open to whoever works: all of them, or those who look for a pair and no others. */
@Component
class VisibleMentees {

    private final Mentees mentees;

    VisibleMentees(Mentees mentees) {
        this.mentees = mentees;
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 when there is none, or it is closed to this reader */
    Mentee find(UUID id) {
        return Cards.open(mentees.findById(id).filter(VisibleMentees::isOpen));
    }

    private static boolean isOpen(Mentee mentee) {
        return Standing.require().may(Right.READ_REGISTERS) || mentee.getState().isUnmatched() && !mentee.isArchived();
    }
}
