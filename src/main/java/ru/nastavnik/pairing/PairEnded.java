package ru.nastavnik.pairing;

import java.util.UUID;
import ru.nastavnik.organization.OrganizationEvent;

/** A pair ended before its day, or somebody left a group. */
public record PairEnded(UUID organization, UUID pair) implements OrganizationEvent {}
