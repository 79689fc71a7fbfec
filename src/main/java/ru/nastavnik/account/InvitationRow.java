package ru.nastavnik.account;

import java.time.LocalDate;
import java.util.UUID;
import ru.nastavnik.organization.Role;

/** @param role null for a renewal of a password */
record InvitationRow(UUID id, String name, Role role, String by, LocalDate expires, boolean revocable) {}
