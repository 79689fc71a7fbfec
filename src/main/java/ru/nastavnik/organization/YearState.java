package ru.nastavnik.organization;

/** A programme year is planned, then runs, then is closed for good. */
public enum YearState {
    PLANNED,
    RUNNING,
    CLOSED;

    boolean mayBecome(YearState next) {
        return next.ordinal() == ordinal() + 1;
    }
}
