package ru.nastavnik.organization;

import java.util.UUID;

/**
 * A new day began by the organization's own clock: what changes by date alone — pairs begin and end, consents run out — changed without an event.
 * Published once a day by each running application, soon after midnight or after its start.
 */
public record DayBegan(UUID organization) implements OrganizationEvent {}
