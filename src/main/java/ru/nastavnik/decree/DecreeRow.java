package ru.nastavnik.decree;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A decree in the register of its organization.
 *
 * @param number null until approved, like {@code dated}
 * @param title null for a draft whose text is made of its pairs
 * @param since when it became what it is, and by whom
 * @param cancelledBy null when it is in force, or no decree yet
 * @param amendedBy the last one that did; null when none did
 */
record DecreeRow(
        UUID id, DecreeKind kind, DecreeState state, String number, LocalDate dated, String title, int pairs, Instant since, String by, Other cancelledBy,
        Other amendedBy) {

    /** A later decree. */
    public record Other(UUID id, String number, LocalDate dated) {}
}
