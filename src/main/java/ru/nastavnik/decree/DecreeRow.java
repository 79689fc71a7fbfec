package ru.nastavnik.decree;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A decree in the list of its organization.
 *
 * @param number null until approved, like {@code dated}
 * @param since when it became what it is, and by whom
 */
record DecreeRow(UUID id, DecreeState state, Integer number, LocalDate dated, int pairs, Instant since, String by) {}
