package ru.nastavnik.people;

/** What can be done to many cards at once. */
enum BulkDeed {
    MOVE,
    CONSENT,
    ARCHIVE,
    /** Cards with links are shown once, by the room of accounts. */
    INVITE,
    /** Of two: they are one person. */
    MERGE
}
