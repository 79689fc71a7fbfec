package ru.nastavnik.monitoring;

import java.util.UUID;
import ru.nastavnik.organization.OrganizationEvent;

/** The programme year that began in {@code firstYear} asks for another mean rating of those who are satisfied. */
record ThresholdChanged(UUID organization, int firstYear) implements OrganizationEvent {}
