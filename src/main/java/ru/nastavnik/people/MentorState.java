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

    /** Work begins with an approved decree too, from anywhere but {@link #LEFT}. */
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

    @Override
    public boolean asksReason() {
        return this == LEFT;
    }

    @Override
    public boolean isOut() {
        return this == LEFT;
    }
}
