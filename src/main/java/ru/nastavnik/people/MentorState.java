package ru.nastavnik.people;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where a mentor stands (S3 stages 3–4): from a candidate to the long-term base, and out. */
public enum MentorState implements LifeState<MentorState> {
    CANDIDATE,
    INTERVIEWED,
    TRAINED,
    ACTIVE,
    /** The long-term base: not busy now, and may be asked again. */
    RESERVE,
    LEFT;

    /** Work begins with an approved decree too, from anywhere. */
    @Override
    public Set<MentorState> next() {
        return switch (this) {
            case CANDIDATE -> inOrder(INTERVIEWED, RESERVE, LEFT);
            case INTERVIEWED -> inOrder(TRAINED, RESERVE, LEFT, CANDIDATE);
            case TRAINED -> inOrder(ACTIVE, RESERVE, LEFT, INTERVIEWED);
            case ACTIVE -> inOrder(RESERVE, LEFT);
            case RESERVE -> inOrder(ACTIVE, TRAINED, INTERVIEWED, LEFT);
            case LEFT -> inOrder(CANDIDATE, RESERVE);
        };
    }

    private static Set<MentorState> inOrder(MentorState... states) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(states)));
    }

    /** Whether this mentor has been through the School of mentors: the others may be bound as well, and the curator is told. */
    public boolean isTrained() {
        return this == TRAINED || this == ACTIVE || this == RESERVE;
    }

    @Override
    public boolean asksReason() {
        return this == LEFT;
    }

    @Override
    public boolean isOut() {
        return this == LEFT;
    }
}
