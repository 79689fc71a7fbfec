package ru.nastavnik.survey;

import java.util.List;
import ru.nastavnik.questionnaire.QuestionKind;

/**
 * What was answered to one question, or to one row of a matrix.
 *
 * @param of the question that a row belongs to; null for a question
 * @param few whether nobody gave a name and so few answered that nothing may be shown
 * @param columns in the order of the page's; null where nothing may be shown
 * @param said of questions that are answered in words, and beside open options
 * @param saidInAll how many said something, of it what was looked for
 * @param wrote how many said something, whatever was looked for
 */
record QuestionResult(
        String key, QuestionKind kind, String text, String of, boolean few, List<Choice> choices, List<Cell> columns, List<Tally.Said> said, int saidInAll,
        int wrote) {

    record Choice(String value, String label) {}

    /**
     * @param people who answered it
     * @param shares of each choice
     * @param summary of numbers; null elsewhere
     */
    record Cell(int people, List<Share> shares, Distribution.Summary summary) {}

    /** @param place the mean place in a ranking; null elsewhere, and where nobody placed it */
    record Share(int count, int percent, Double place) {}

    /** Under which what was written stands in the answers. */
    public String written() {
        return inWords() ? key : key + ".own";
    }

    public boolean inWords() {
        return kind.isText();
    }
}
