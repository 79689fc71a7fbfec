package ru.nastavnik.monitoring;

import java.util.UUID;
import ru.nastavnik.organization.OrganizationEvent;

/** All values of the organization are to be counted anew. */
record RecalculationAsked(UUID organization) implements OrganizationEvent {}
