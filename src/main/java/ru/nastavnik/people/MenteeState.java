package ru.nastavnik.people;

/** Whether a mentee has a pair that works by a decree. */
public enum MenteeState {
    WAITING,
    PAIRED
}
