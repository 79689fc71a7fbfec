package ru.nastavnik.meeting;

/** How far a meeting is. */
enum MeetingState {
    PLANNED,
    /** Its time has come, the mentor's feedback is not in: it does not count yet. */
    AWAITS_FEEDBACK,
    COUNTED,
    /** It did not take place. */
    CANCELLED
}
