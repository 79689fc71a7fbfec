package ru.nastavnik.people;

import java.util.UUID;
import ru.nastavnik.organization.OrganizationEvent;

/**
 * Somebody's card or consents changed: entered, corrected, archived, restored, signed, withdrawn, merged.
 *
 * @param person null when many changed at once: anybody may have
 */
public record RegisterChanged(UUID organization, UUID person) implements OrganizationEvent {

    /** Once for all, where a thousand cards change together. */
    public static RegisterChanged inMany(UUID organization) {
        return new RegisterChanged(organization, null);
    }
}
