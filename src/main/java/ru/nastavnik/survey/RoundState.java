package ru.nastavnik.survey;

public enum RoundState {
    /** Not open yet: all of it can be changed. */
    PLANNED,
    OPEN,
    CLOSED
}
