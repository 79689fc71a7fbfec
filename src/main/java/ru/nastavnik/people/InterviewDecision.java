package ru.nastavnik.people;

/** What an interview with a mentor ends in. */
enum InterviewDecision {
    RECOMMENDED,
    LATER,
    NOT_RECOMMENDED
}
