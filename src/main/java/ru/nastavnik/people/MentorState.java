package ru.nastavnik.people;

import java.util.EnumSet;
import java.util.Set;

/** Where a mentor stands (S3 stages 3–4): from a candidate to the long-term base, and out. */
public enum MentorState {
    CANDIDATE,
    INTERVIEWED,
    TRAINED,
    ACTIVE,
    /** The long-term base: not busy now, and may be asked again. */
    RESERVE,
    LEFT;

    /** Where a curator may move this mentor; work begins with a decree too, from anywhere but {@link #LEFT}. */
    public Set<MentorState> next() {
        return switch (this) {
            case CANDIDATE -> EnumSet.of(INTERVIEWED, RESERVE, LEFT);
            case INTERVIEWED -> EnumSet.of(CANDIDATE, TRAINED, RESERVE, LEFT);
            case TRAINED -> EnumSet.of(INTERVIEWED, ACTIVE, RESERVE, LEFT);
            case ACTIVE -> EnumSet.of(RESERVE, LEFT);
            case RESERVE -> EnumSet.of(INTERVIEWED, TRAINED, ACTIVE, LEFT);
            case LEFT -> EnumSet.of(CANDIDATE, RESERVE);
        };
    }
}
