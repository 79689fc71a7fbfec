package ru.nastavnik.meeting;

import java.util.UUID;
import ru.nastavnik.organization.OrganizationEvent;

/** Somebody's feedback on a meeting is in; the mentor's makes the meeting count. */
public record FeedbackSent(UUID organization, UUID meeting) implements OrganizationEvent {}
