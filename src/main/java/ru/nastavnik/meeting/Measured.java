package ru.nastavnik.meeting;

import ru.nastavnik.questionnaire.Answers;

/** What is measured at each meeting, whatever else an organization asks: ratings from 1, the worst, to 10, the best (domain). */
enum Measured {
    /** How useful it was. */
    USEFULNESS("usefulness"),
    /** How much at ease one was. */
    COMFORT("comfort");

    static final int WORST = 1;
    static final int BEST = 10;

    /** Of the question in the library's questionnaires, and in all that are made from them. */
    final String key;

    Measured(String key) {
        this.key = key;
    }

    /** @return null when it was not answered */
    Integer of(Answers answers) {
        return answers.one(key).map(Integer::valueOf).orElse(null);
    }
}
