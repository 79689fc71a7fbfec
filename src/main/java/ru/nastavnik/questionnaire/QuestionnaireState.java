package ru.nastavnik.questionnaire;

/** A draft is published once, and then stays as it is; one that is withdrawn is offered no more. */
public enum QuestionnaireState {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
}
