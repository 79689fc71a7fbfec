package ru.nastavnik.matching;

/** What is known of somebody at a gathering. Of whom nothing is known takes part in the round and is expected. */
enum Attendance {
    /** Takes part in the round, but is not invited. */
    LEFT_OUT,
    CAME,
    /** Was expected; known once it is over. */
    MISSED
}
