package ru.nastavnik.intake;

/** What is to become of a row. */
enum Choice {
    /** A new record, whatever it resembles. */
    ADD,
    /** The record that is there already takes over what the row tells. */
    UPDATE,
    SKIP
}
