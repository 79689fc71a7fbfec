package ru.nastavnik.people;

import java.util.UUID;
import ru.nastavnik.organization.OrganizationEvent;

/**
 * Somebody's card or consents changed: entered, corrected, archived, restored, signed, withdrawn, merged.
 *
 * @param person null when many changed at once
 */
public record RegisterChanged(UUID organization, UUID person) implements OrganizationEvent {}
