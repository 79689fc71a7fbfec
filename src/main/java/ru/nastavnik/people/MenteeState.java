package ru.nastavnik.people;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where a mentee stands. {@link #PAIRED} comes with an approved decree alone. */
public enum MenteeState implements LifeState<MenteeState> {
    /** Waits for the curator's confirmation. */
    APPLIED,
    CONFIRMED,
    PAIRED,
    COMPLETED,
    /** No pair was found, or it ended early: the search goes on, psychological support is offered (S0). */
    WAITING,
    LEFT;

    @Override
    public Set<MenteeState> next() {
        return switch (this) {
            case APPLIED -> inOrder(CONFIRMED, LEFT);
            case CONFIRMED -> inOrder(WAITING, LEFT);
            case PAIRED -> inOrder(COMPLETED, WAITING, LEFT);
            case COMPLETED, LEFT -> inOrder(CONFIRMED);
            case WAITING -> inOrder(CONFIRMED, LEFT);
        };
    }

    private static Set<MenteeState> inOrder(MenteeState... states) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(states)));
    }

    /** Whether a pair is looked for. */
    public boolean isUnmatched() {
        return this == CONFIRMED || this == WAITING;
    }

    @Override
    public boolean asksReason() {
        return this == WAITING || this == LEFT;
    }

    @Override
    public boolean isOut() {
        return this == LEFT;
    }
}
