package ru.nastavnik.agreement;

/** Where an agreement stands; whether its term runs is a question of the day. */
enum AgreementState {
    /** May still be reworded. */
    DRAFT,
    /** The paper is made, with number and date, and waits for signatures. */
    SIGNING,
    SIGNED,
    /** By both, or by one side, before its term runs out: the last day may be ahead, and it is in force to its end. */
    ENDED
}
