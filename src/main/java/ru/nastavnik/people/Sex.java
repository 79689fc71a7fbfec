package ru.nastavnik.people;

/** Decides the cases of a name in a decree. */
public enum Sex {
    MALE,
    FEMALE
}
