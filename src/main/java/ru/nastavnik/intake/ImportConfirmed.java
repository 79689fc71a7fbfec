package ru.nastavnik.intake;

import java.util.UUID;
import ru.nastavnik.organization.OrganizationEvent;

/** Somebody said that a checked list is to be written into the registers. @param account whose work it is */
record ImportConfirmed(UUID organization, UUID list, UUID account) implements OrganizationEvent {}
