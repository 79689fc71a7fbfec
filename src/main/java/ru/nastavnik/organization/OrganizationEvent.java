package ru.nastavnik.organization;

import java.util.UUID;

/**
 * Something happened in an organization. An event carries ids and nothing else: whoever hears it looks up what it needs, in the standing of
 * that organization, in a transaction of its own ({@code @ApplicationModuleListener}). It is kept until each listener has done its part, and
 * may come twice, so a listener looks at how things are now and does not add up.
 *
 * <p>An aggregate does not know its organization (the column is not mapped); the use case that changes it publishes.
 */
public interface OrganizationEvent {

    UUID organization();
}
