package ru.nastavnik.survey;

import java.util.UUID;
import ru.nastavnik.organization.OrganizationEvent;

/** The day has come on which a round opens, reminds or closes. */
record RoundDue(UUID organization, UUID round) implements OrganizationEvent {}
