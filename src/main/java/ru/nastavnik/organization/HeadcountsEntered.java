package ru.nastavnik.organization;

import java.util.UUID;

/** The headcounts of a calendar year were entered or corrected. */
public record HeadcountsEntered(UUID organization, int calendarYear) implements OrganizationEvent {}
