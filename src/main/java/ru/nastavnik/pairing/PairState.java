package ru.nastavnik.pairing;

import java.util.EnumSet;
import java.util.Set;

/** The life of a pair: formed by the curator, put into a decree, working once the director has approved it, over. */
public enum PairState {
    PROPOSED,
    IN_DECREE,
    ACTIVE,
    /** Bound still, but not asked to meet. */
    PAUSED,
    /** Carried to its last day, or to its success before it. */
    COMPLETED,
    /** Over before its last day. */
    ENDED,
    /** Another pair took its place. */
    REPLACED;

    private static final Set<PairState> AFTER_WORK = EnumSet.of(PROPOSED, COMPLETED, ENDED, REPLACED);

    /** How it is marked on pages. */
    public String mark() {
        return switch (this) {
            case PROPOSED -> "now";
            case IN_DECREE, PAUSED -> "warn";
            case ACTIVE, COMPLETED -> "done";
            case ENDED, REPLACED -> "plain";
        };
    }

    /** Work may end as if it had never been: when its decree is cancelled before its first day, the pair is proposed again. */
    boolean mayBecome(PairState next) {
        return switch (this) {
            case PROPOSED -> next == IN_DECREE;
            case IN_DECREE -> next == ACTIVE || next == PROPOSED;
            case ACTIVE -> next == PAUSED || AFTER_WORK.contains(next);
            case PAUSED -> next == ACTIVE || AFTER_WORK.contains(next);
            case COMPLETED, ENDED, REPLACED -> false;
        };
    }

    /** Whether a decree binds its people now. */
    public boolean isAtWork() {
        return this == ACTIVE || this == PAUSED;
    }

    /** Whether it worked once and does no more. */
    public boolean isOver() {
        return this == COMPLETED || this == ENDED || this == REPLACED;
    }
}
