package ru.nastavnik.people;

import java.util.UUID;
import ru.nastavnik.organization.OrganizationEvent;

/** Somebody's card or consents changed: entered, corrected, archived, restored, signed, withdrawn. */
public record RegisterChanged(UUID organization, UUID person) implements OrganizationEvent {}
