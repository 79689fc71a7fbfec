package ru.nastavnik.decree;

import java.util.UUID;
import ru.nastavnik.organization.OrganizationEvent;

/** The head approved a decree: it has a number, and what it orders is so. {@code kind} is null of one that was published before there were kinds. */
public record DecreeApproved(UUID organization, UUID decree, DecreeKind kind) implements OrganizationEvent {}
