package ru.nastavnik.document;

import java.util.UUID;
import ru.nastavnik.organization.OrganizationEvent;

/** Somebody waits for a ZIP of papers. @param account who */
record BundleAsked(UUID organization, UUID bundle, UUID account) implements OrganizationEvent {}
