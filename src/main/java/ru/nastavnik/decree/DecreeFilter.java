package ru.nastavnik.decree;

import java.util.UUID;

/**
 * Which decrees the register shows; each may be null.
 *
 * @param state name of a {@link DecreeState}, or CANCELLED
 * @param year calendar year of the number, or of the draft
 * @param number or the beginning of one
 * @param after id of the last decree of the page before
 */
record DecreeFilter(DecreeKind kind, Shown state, Integer year, String number, UUID after) {

    private static final int LONGEST_NUMBER = 30;

    DecreeFilter {
        number = number == null || number.isBlank() ? null : number.strip().substring(0, Math.min(LONGEST_NUMBER, number.strip().length()));
    }

    /** Where a decree stands, as a reader sees it. */
    enum Shown {
        DRAFT,
        SUBMITTED,
        RETURNED,
        APPROVED,
        CANCELLED
    }

    public boolean narrows() {
        return kind != null || state != null || year != null || number != null;
    }

    DecreeFilter from(UUID last) {
        return new DecreeFilter(kind, state, year, number, last);
    }
}
