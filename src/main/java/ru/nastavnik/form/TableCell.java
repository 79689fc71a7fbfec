package ru.nastavnik.form;

import java.util.List;

/**
 * A cell of a long table: {@code <td table:cells="${row.cells}">} writes all of a row.
 *
 * @param label the heading of its column, for phones
 * @param style class of the cell; null for none
 * @param stacked whether what it says stands one below the other
 * @param said nothing leaves it empty
 */
public record TableCell(String label, String style, boolean stacked, List<Said> said) {

    private static final Said NOTHING = new Said("—", null);

    public TableCell {
        said = List.copyOf(said);
    }

    /** @param style class of the text; null for none */
    public record Said(String text, String style) {}

    /** @param text null is shown as a dash */
    public static TableCell of(String label, String text, String style) {
        return new TableCell(label, null, false, List.of(text == null ? NOTHING : new Said(text, style)));
    }
}
