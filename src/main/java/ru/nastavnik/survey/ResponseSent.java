package ru.nastavnik.survey;

import java.util.UUID;
import ru.nastavnik.organization.OrganizationEvent;

/**
 * Somebody answered, or changed what they answered.
 *
 * @param response null in an anonymous round: the event is kept with its time until it is heard, and would tell who it was
 */
public record ResponseSent(UUID organization, UUID round, UUID response) implements OrganizationEvent {}
