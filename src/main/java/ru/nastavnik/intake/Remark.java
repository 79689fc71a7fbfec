package ru.nastavnik.intake;

/**
 * What whoever brought a list should know of it and need not mend. It tells nothing of a person: it outlives the rows.
 *
 * @param row as the spreadsheet counts
 * @param column counted from 0; null when it is about the whole row
 * @param text in the words of whoever brought the list
 */
record Remark(int row, Integer column, String text) {

    /** As a spreadsheet says it: B7. */
    public String place() {
        return column == null ? Integer.toString(row) : Columns.letters(column) + row;
    }
}
