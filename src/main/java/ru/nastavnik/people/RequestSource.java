package ru.nastavnik.people;

/** From whom a mentee's request came. */
public enum RequestSource {
    PARENTS,
    CLASS_TEACHER,
    PSYCHOLOGIST,
    CAREER_TEST,
    SELF
}
