package ru.nastavnik.people;

import java.util.UUID;
import ru.nastavnik.organization.OrganizationEvent;

/** Somebody withdrew a consent. With that to the processing of their data all others of theirs are withdrawn, and no event tells of these. */
public record ConsentWithdrawn(UUID organization, UUID person, ConsentKind kind) implements OrganizationEvent {

    /** Whether the person takes part no more. */
    public boolean endsParticipation() {
        return kind.isNeeded();
    }
}
