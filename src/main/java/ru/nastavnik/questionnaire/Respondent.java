package ru.nastavnik.questionnaire;

/** For whom a questionnaire is written. */
public enum Respondent {
    MENTOR,
    MENTEE,
    CURATOR,
    ANYONE
}
