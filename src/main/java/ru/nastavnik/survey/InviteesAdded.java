package ru.nastavnik.survey;

import java.util.UUID;
import ru.nastavnik.organization.OrganizationEvent;

/** Some came to the people of a round that was open already. */
record InviteesAdded(UUID organization, UUID round) implements OrganizationEvent {}
