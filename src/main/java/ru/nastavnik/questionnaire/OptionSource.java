package ru.nastavnik.questionnaire;

/** Where the options of a question come from. */
public enum OptionSource {
    /** They stand in the questionnaire. */
    OWN,
    /** The organization's topics of requests, as they are when one answers; an answer is the topic's words. */
    TOPICS,
    /** The organization's forms of mentoring; an answer is the form's id. */
    FORMS,
    /** Those whom one met; an answer is a person's id. Known only where somebody is asked by name. */
    PARTNERS
}
