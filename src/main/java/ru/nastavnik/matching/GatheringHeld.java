package ru.nastavnik.matching;

import java.util.UUID;
import ru.nastavnik.organization.OrganizationEvent;

/** The group meeting of a round is over, and it is known who came. */
public record GatheringHeld(UUID organization, UUID round) implements OrganizationEvent {}
