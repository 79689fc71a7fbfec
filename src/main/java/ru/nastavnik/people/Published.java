package ru.nastavnik.people;

/** What a consent to publication allows to publish. */
public enum Published {
    NAME,
    PHOTO,
    CASE
}
