package ru.nastavnik.people;

import java.util.UUID;
import ru.nastavnik.organization.OrganizationEvent;

/**
 * Somebody's card or consents changed: entered, archived, restored, signed, withdrawn, merged, or corrected in what is counted (birth date,
 * occupation, workplace, a mentor's capacity, how many requests a mentee has).
 *
 * @param person null when many changed at once
 * @param occupation whether occupation or workplace may be another now: these decide who counts as what, on all days
 */
public record RegisterChanged(UUID organization, UUID person, boolean occupation) implements OrganizationEvent {

    public RegisterChanged(UUID organization, UUID person) {
        this(organization, person, true);
    }
}
