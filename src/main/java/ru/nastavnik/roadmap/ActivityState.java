package ru.nastavnik.roadmap;

/** How far an activity is. Cancelled is one that is not held this year; its note says why. */
public enum ActivityState {
    PLANNED,
    RUNNING,
    DONE,
    CANCELLED;

    /** Whether something is still to be done. */
    boolean isOpen() {
        return this == PLANNED || this == RUNNING;
    }
}
