package ru.nastavnik.pairing;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import ru.nastavnik.organization.OrganizationEvent;

/**
 * Pairs that a decree binds, or bound, work on other days than they would have, or somebody left a group.
 *
 * @param since the first day on which it matters
 */
public record PairsChanged(UUID organization, Set<UUID> pairs, LocalDate since) implements OrganizationEvent {}
