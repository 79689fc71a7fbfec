package ru.nastavnik.questionnaire;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An option of a question, or a row of a matrix, as it is typed.
 *
 * @param key empty for a new one
 * @param open whether words of one's own may be added
 */
record OptionRow(String key, @Size(max = TEXT_LENGTH) String text, @Size(max = TEXT_LENGTH) String textEn, Boolean open) {

    static final int TEXT_LENGTH = 200;
    static final OptionRow BLANK = new OptionRow("", "", "", false);

    OptionRow {
        key = key == null ? "" : key;
        text = text == null ? "" : text.strip();
        textEn = textEn == null ? "" : textEn.strip();
        open = Boolean.TRUE.equals(open);
    }

    static OptionRow of(Option option) {
        return new OptionRow(option.key(), option.text().ru(), option.text().en(), option.open());
    }

    public boolean isBlank() {
        return text.isEmpty() && textEn.isEmpty();
    }

    Option toOption(String key) {
        return new Option(key, new Wording(text, textEn), open);
    }

    /**
     * What is done to the rows before they are saved.
     *
     * @param what {@code up}, {@code down}, {@code remove}, {@code more}; others leave the rows as they are
     * @param row from 0
     */
    record Act(String what, int row) {

        /** @param text {@code up-2}, {@code more} */
        static Act of(String text) {
            int hyphen = text.indexOf('-');
            String number = hyphen < 0 ? "" : text.substring(hyphen + 1);
            return new Act(hyphen < 0 ? text : text.substring(0, hyphen), number.matches("\\d{1,2}") ? Integer.parseInt(number) : 0);
        }

        boolean isSave() {
            return what.equals("save");
        }

        List<OptionRow> on(List<OptionRow> rows) {
            var all = new ArrayList<>(rows);
            switch (what) {
                case "up" -> swap(all, row - 1);
                case "down" -> swap(all, row);
                case "remove" -> {
                    if (row < all.size()) {
                        all.remove(row);
                    }
                }
                default -> {}
            }
            return all;
        }

        private static void swap(List<OptionRow> rows, int first) {
            if (first >= 0 && first + 1 < rows.size()) {
                Collections.swap(rows, first, first + 1);
            }
        }

        /** Id of what one goes on with: the button that was pressed, where its row is now. */
        String goOn(List<OptionRow> rows) {
            return switch (what) {
                case "up" -> row - 1 > 0 ? "up-" + (row - 1) : "down-0";
                case "down" -> row + 1 < rows.stream().filter(one -> !one.isBlank()).count() - 1 ? "down-" + (row + 1) : "up-" + (row + 1);
                case "remove" -> "options[%d].text".formatted(Math.max(0, Math.min(row, rows.size() - 1)));
                case "more" -> "options[%d].text".formatted(rows.stream().filter(one -> !one.isBlank()).count());
                case "answers" -> "waitsOn";
                default -> null;
            };
        }
    }
}
