package ru.nastavnik.survey;

import java.time.LocalDate;
import java.util.UUID;
import ru.nastavnik.organization.OrganizationEvent;

/** Somebody is to be written a letter with a link of their own; one a day at most. */
record LetterAsked(UUID organization, UUID invitee, LocalDate day) implements OrganizationEvent {}
