package ru.nastavnik.people;

import java.util.EnumSet;
import java.util.Set;

/** Where a mentee stands. {@link #PAIRED} comes with an approved decree alone. */
public enum MenteeState {
    /** Waits for the curator's confirmation. */
    APPLIED,
    CONFIRMED,
    PAIRED,
    COMPLETED,
    /** No pair was found, or it ended early: the search goes on, psychological support is offered (S0). */
    WAITING,
    LEFT;

    /** Where a curator may move this mentee. */
    public Set<MenteeState> next() {
        return switch (this) {
            case APPLIED -> EnumSet.of(CONFIRMED, LEFT);
            case CONFIRMED -> EnumSet.of(WAITING, LEFT);
            case PAIRED -> EnumSet.of(COMPLETED, WAITING, LEFT);
            case COMPLETED, LEFT -> EnumSet.of(CONFIRMED);
            case WAITING -> EnumSet.of(CONFIRMED, LEFT);
        };
    }

    /** Whether a pair is looked for. */
    public boolean isUnmatched() {
        return this == CONFIRMED || this == WAITING;
    }
}
