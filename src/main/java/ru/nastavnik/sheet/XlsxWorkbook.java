package ru.nastavnik.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Worksheet;

/**
 * An XLSX. Text is always a cell of type text, which no program takes for a formula, so it needs no apostrophe, and what is read back is what
 * was written.
 */
final class XlsxWorkbook implements Workbook {

    private static final String APPLICATION = "Nastavnik";
    private static final String VERSION = "01.0000";
    private static final String DAY = "dd.mm.yyyy";
    private static final String HEADING_COLOUR = "E8EEF7";
    private static final String MARK_COLOUR = "FFE08A";

    /** In points: two lines. */
    private static final double HEADING_HEIGHT = 33;

    /** Rows that wait in memory; what has been flushed cannot be touched again. */
    private static final int FLUSHED = 500;

    private final org.dhatim.fastexcel.Workbook workbook;
    private final Worksheet sheet;
    private final int columns;
    private int row;

    XlsxWorkbook(OutputStream out, String title, List<SheetColumn> columns) {
        workbook = new org.dhatim.fastexcel.Workbook(out, APPLICATION, VERSION);
        sheet = workbook.newWorksheet(title);
        this.columns = columns.size();
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, columns.get(column).width());
            sheet.inlineString(0, column, CellText.withoutControls(columns.get(column).title()));
            sheet.style(0, column).bold().fillColor(HEADING_COLOUR).wrapText(true).verticalAlignment("center").set();
        }
        sheet.rowHeight(0, HEADING_HEIGHT);
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        row = 1;
    }

    @Override
    public void row(List<?> cells, Set<Integer> marked) {
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column), marked.contains(column));
        }
        if (row++ % FLUSHED == 0) {
            flush();
        }
    }

    private void write(int column, Object cell, boolean marked) {
        if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
        } else if (cell != null) {
            sheet.inlineString(row, column, CellText.withoutControls(cell.toString()));
        }
        if (marked) {
            var style = sheet.style(row, column).fillColor(MARK_COLOUR);
            (cell instanceof LocalDate ? style.format(DAY) : style).set();
        } else if (cell instanceof LocalDate) {
            sheet.style(row, column).format(DAY).set();
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        sheet.setAutoFilter(0, 0, Math.max(1, row - 1), columns - 1);
        try {
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
