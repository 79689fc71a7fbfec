package ru.nastavnik.matching;

/** Where two people can meet. */
enum Place {
    SCHOOL,
    OUTSIDE,
    REMOTE
}
