package ru.nastavnik.decree;

import java.util.UUID;
import ru.nastavnik.organization.OrganizationEvent;

/** The head approved a decree: it has a number, and its pairs work. */
public record DecreeApproved(UUID organization, UUID decree) implements OrganizationEvent {}
