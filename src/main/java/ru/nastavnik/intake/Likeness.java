package ru.nastavnik.intake;

/** In what somebody from outside resembles somebody whom one knows; the surest first. */
enum Likeness {
    /** The same name, and no birth date that says otherwise. */
    SAME,
    /** The same, whose card is in the archive. */
    ARCHIVED,
    /** A letter or two of the name differ, and all else is the same. */
    TYPO,
    /** The same name as far as it is told, but neither the patronymic nor the birth date proves it. */
    NAMESAKE,
    /** The same name, and a birth date that differs in one number, or in the order of day and month. */
    DATE
}
