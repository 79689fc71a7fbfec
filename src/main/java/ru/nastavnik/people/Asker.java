package ru.nastavnik.people;

/** Who asks that a person's data be destroyed. */
enum Asker {
    PERSON,
    REPRESENTATIVE,
    /** No ground is left to go on, or there never was one. */
    ORGANIZATION
}
