package ru.nastavnik.pairing;

/** The life of a pair: formed by the curator, put into a decree, working once the director has approved it, ended. */
public enum PairState {
    PROPOSED,
    IN_DECREE,
    ACTIVE,
    ENDED;

    /** How it is marked on pages. */
    public String mark() {
        return switch (this) {
            case PROPOSED -> "now";
            case IN_DECREE -> "warn";
            case ACTIVE -> "done";
            case ENDED -> "plain";
        };
    }

    boolean mayBecome(PairState next) {
        return switch (this) {
            case PROPOSED -> next == IN_DECREE;
            case IN_DECREE -> next == ACTIVE || next == PROPOSED;
            case ACTIVE -> next == ENDED;
            case ENDED -> false;
        };
    }
}
