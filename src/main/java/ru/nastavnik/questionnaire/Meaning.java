package ru.nastavnik.questionnaire;

import java.util.Set;

/** What an answer tells the product, beside standing in the analysis. Each is proposed to the curator, or counted; none is done unseen. */
public enum Meaning {
    /** A mentee's requests. */
    REQUESTS(QuestionKind.ONE, QuestionKind.SEVERAL, QuestionKind.SHORT_TEXT, QuestionKind.LONG_TEXT),
    /** A mentor's competences. */
    COMPETENCES(QuestionKind.SEVERAL, QuestionKind.SHORT_TEXT, QuestionKind.LONG_TEXT),
    INTERESTS(QuestionKind.SEVERAL, QuestionKind.SHORT_TEXT, QuestionKind.LONG_TEXT),
    /** How many hours a month a mentor has. */
    HOURS(QuestionKind.NUMBER),
    /** What ages a mentor prefers: options with keys such as {@code a7_10}. */
    AGES(QuestionKind.ONE, QuestionKind.SEVERAL),
    FORMS(QuestionKind.ONE, QuestionKind.SEVERAL),
    /** Whom one would like to work with, the best first. */
    PARTNERS(QuestionKind.RANKING, QuestionKind.SEVERAL, QuestionKind.ONE),
    /** How content one is with the programme: the indicators of satisfaction count it. */
    SATISFACTION(QuestionKind.RATING);

    private final Set<QuestionKind> kinds;

    Meaning(QuestionKind... kinds) {
        this.kinds = Set.of(kinds);
    }

    public boolean fits(QuestionKind kind) {
        return kinds.contains(kind);
    }
}
