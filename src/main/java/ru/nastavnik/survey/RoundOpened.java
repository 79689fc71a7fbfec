package ru.nastavnik.survey;

import java.util.UUID;
import ru.nastavnik.organization.OrganizationEvent;

public record RoundOpened(UUID organization, UUID round) implements OrganizationEvent {}
