package ru.nastavnik.meeting;

/** From which side of the pair somebody looks at a meeting. */
enum Side {
    MENTOR,
    MENTEE
}
