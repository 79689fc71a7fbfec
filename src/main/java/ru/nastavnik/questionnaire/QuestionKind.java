package ru.nastavnik.questionnaire;

/** How a question is answered. What an answer looks like in {@link Answers} stands at each. */
public enum QuestionKind {
    /** A whole number on the question's {@link Scale}. */
    RATING,
    /** The key of one option. */
    ONE,
    /** Keys of options, in the order of the question. */
    SEVERAL,
    /** Keys of options, the best first; those that were given no place are missing. */
    RANKING,
    SHORT_TEXT,
    LONG_TEXT,
    /** With a point for fractions. */
    NUMBER,
    /** ISO: {@code 2026-09-01}. */
    DATE,
    /** {@code yes} or {@code no}. */
    YES_NO,
    /** A rating for each option, each under a name of its own: {@link Question#row}. */
    MATRIX;

    static final String YES = "yes";
    static final String NO = "no";

    public boolean hasOptions() {
        return this == ONE || this == SEVERAL || this == RANKING || this == MATRIX;
    }

    public boolean hasScale() {
        return this == RATING || this == MATRIX;
    }

    public boolean isText() {
        return this == SHORT_TEXT || this == LONG_TEXT;
    }

    /** How many characters an answer may have. */
    int length() {
        return this == LONG_TEXT ? 5000 : 300;
    }

    /** Whether a later question can be asked depending on what is answered here. */
    public boolean canDecide() {
        return this == ONE || this == SEVERAL || this == YES_NO || this == RATING;
    }
}
