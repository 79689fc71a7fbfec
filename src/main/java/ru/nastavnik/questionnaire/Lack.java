package ru.nastavnik.questionnaire;

/**
 * Something without which a draft cannot be published.
 *
 * @param question null when it is the section that lacks something
 */
record Lack(What what, Section section, Question question) {

    enum What {
        NO_QUESTIONS,
        SECTION_UNTITLED,
        SECTION_EMPTY,
        /** Fewer than two to choose from. */
        FEW_OPTIONS,
        NO_ROWS
    }
}
