package ru.nastavnik.sheet;

import java.io.Closeable;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;

/**
 * A spreadsheet with one sheet, written row by row to a stream; a row that is written takes no memory. It is whole after {@link #close()},
 * which leaves the stream open.
 */
public interface Workbook extends Closeable {

    /**
     * Typed cells, a bold heading that stays in sight, filters, and the widths of the columns.
     *
     * @param title of the sheet
     */
    static Workbook xlsx(OutputStream out, String title, List<SheetColumn> columns) {
        return new XlsxWorkbook(out, title, columns);
    }

    /** The same rows with semicolons and the mark of UTF-8, so that Excel opens it by a double click. */
    static Workbook csv(OutputStream out, List<SheetColumn> columns) {
        return new CsvWorkbook(out, columns);
    }

    /** @param cells texts, whole numbers and {@link java.time.LocalDate}s, in the order of the columns; null for empty */
    default void row(List<?> cells) {
        row(cells, Set.of());
    }

    /** @param marked columns, from 0, whose cells are to strike the eye; a CSV has no colours */
    void row(List<?> cells, Set<Integer> marked);

    /** Ends the spreadsheet. */
    @Override
    void close();
}
