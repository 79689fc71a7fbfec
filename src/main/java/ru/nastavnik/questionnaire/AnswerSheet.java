package ru.nastavnik.questionnaire;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A section as a page shows it, in the reader's language: {@code questionnaire/answer :: section(sheet)}.
 *
 * @param title empty for none, like {@code help}
 */
public record AnswerSheet(String key, String title, String help, List<Asked> questions) {

    /** For a page that has said already what it asks about. */
    public AnswerSheet untitled() {
        return new AnswerSheet(key, "", help, questions);
    }

    public boolean hasErrors() {
        return questions.stream().anyMatch(question -> question.error() != null);
    }

    /** Which questions stand on the page, as it sends them back: what somebody was not shown they have not emptied. */
    public String shown() {
        return questions.stream().filter(Asked::stands).map(Asked::field).collect(Collectors.joining(" "));
    }

    /**
     * A question with what was answered, or typed in vain.
     *
     * @param field name of its input, and id of the first
     * @param error what is wrong, the end of a message's key: {@code questionnaire.answer.error.*}; null for nothing
     * @param marks what can be chosen; the steps of a rating
     * @param rows of a matrix
     * @param typed where something is typed; null for nothing
     * @param own name of the input for words of one's own; null where there is none
     * @param low what the worst step of a rating means, like {@code high}; empty for nothing
     * @param waitsFor input of the question in the same section that decides whether this one is asked; null when it is asked anyway
     * @param waitsOn what has to be chosen there
     * @param asked whether it is asked after what was answered up to now
     * @param people whether people are chosen
     */
    public record Asked(
            String field, QuestionKind kind, String text, String help, boolean required, String error, List<Mark> marks, List<Row> rows, String typed,
            String own, String ownTyped, String low, String high, String waitsFor, List<String> waitsOn, boolean asked, boolean people) {

        /** Whether it stands on the page, perhaps hidden until its time comes. */
        public boolean stands() {
            return asked || waitsFor != null;
        }

        public List<Integer> places() {
            return IntStream.rangeClosed(1, Math.min(marks.size(), Question.MOST_PLACES)).boxed().toList();
        }

        /** Whether there may be more people than are shown. */
        public boolean mayLackSomebody() {
            return people && marks.size() >= Question.MOST_PEOPLE;
        }
    }

    /**
     * @param place in a ranking, 1 for the best; null for none, and elsewhere
     * @param field name of an input of its own; null where all share that of the question
     */
    public record Mark(String value, String label, boolean chosen, boolean open, Integer place, String field) {}

    public record Row(String field, String label, List<Mark> marks) {}
}
