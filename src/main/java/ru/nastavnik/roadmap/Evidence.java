package ru.nastavnik.roadmap;

import java.time.LocalDate;

/**
 * How the facts of one kind stand.
 *
 * @param changedOn the day on which they last changed
 */
public record Evidence(EvidenceKind kind, boolean begun, boolean fulfilled, Figures figures, LocalDate changedOn) {

    /** What the facts alone make of an activity. */
    ActivityState state() {
        return fulfilled ? ActivityState.DONE : begun ? ActivityState.RUNNING : ActivityState.PLANNED;
    }
}
