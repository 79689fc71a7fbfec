package ru.nastavnik.sheet;

import java.util.function.Consumer;

/** Keeps the limits, whatever the rows come from. */
final class CountedRows implements Consumer<SheetRow> {

    private final Consumer<SheetRow> rows;
    private int count;

    CountedRows(Consumer<SheetRow> rows) {
        this.rows = rows;
    }

    @Override
    public void accept(SheetRow row) {
        if (row.isEmpty()) {
            return;
        }
        if (++count > Limits.ROWS) {
            throw new UnreadableSheet("sheet.refused.rows", Limits.ROWS - 1);
        }
        if (row.cells().size() > Limits.COLUMNS) {
            throw new UnreadableSheet("sheet.refused.columns", row.number(), Limits.COLUMNS);
        }
        rows.accept(row);
    }

    boolean none() {
        return count == 0;
    }
}
