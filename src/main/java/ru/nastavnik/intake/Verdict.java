package ru.nastavnik.intake;

/** What the check says of a row. */
enum Verdict {
    /** Something has to be mended first. */
    ERROR,
    /** Maybe it is there already: somebody has to say. */
    DOUBLE,
    /** It is there already, and something of it would change. */
    CHANGED,
    NEW,
    /** It is there already, and says the same. */
    SAME
}
