package ru.nastavnik.roadmap;

/** What a curator says of an activity's state: one of the states, or that the facts shall decide. */
enum Decision {
    BY_EVIDENCE,
    PLANNED,
    RUNNING,
    DONE,
    CANCELLED;

    static Decision of(Activity activity) {
        return activity.getEvidence() != null && !activity.isByHand() ? BY_EVIDENCE : valueOf(activity.getState().name());
    }

    /** Not of {@link #BY_EVIDENCE}. */
    ActivityState state() {
        return ActivityState.valueOf(name());
    }
}
