package ru.nastavnik.sheet;

import java.util.List;

/**
 * A row that holds something.
 *
 * @param number as the spreadsheet shows it, from 1
 * @param cells text of each cell from column A on, never null; dates as ISO {@code yyyy-MM-dd}, whole numbers without a fraction, never in
 *     scientific notation; empty cells at the end are cut
 */
public record SheetRow(int number, List<String> cells) {

    /** @return the text in a column, counted from 0; empty beyond the last */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** Cuts what is empty at the end. */
    static SheetRow of(int number, List<String> cells) {
        int end = cells.size();
        while (end > 0 && isBlank(cells.get(end - 1))) {
            end--;
        }
        return new SheetRow(number, List.copyOf(cells.subList(0, end)));
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    /** Spreadsheets pad with no-break spaces, which are no whitespace for Java. */
    private static boolean isBlank(String text) {
        return text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
}
