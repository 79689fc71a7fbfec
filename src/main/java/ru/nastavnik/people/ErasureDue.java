package ru.nastavnik.people;

import java.util.UUID;
import ru.nastavnik.organization.OrganizationEvent;

/** The last day of an erasure has come. */
record ErasureDue(UUID organization, UUID erasure) implements OrganizationEvent {}
