package ru.nastavnik.agreement;

/** How an agreement ends before its term: by both, or by one side because of the other's systematic breach (S1 agr. 3.2, 3.3). */
enum Ending {
    BOTH,
    BREACH_BY_MENTOR,
    BREACH_BY_MENTEE
}
