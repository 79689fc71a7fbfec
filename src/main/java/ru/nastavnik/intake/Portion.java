package ru.nastavnik.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Rows that come one by one, handed on many at a time. */
final class Portion<T> implements Consumer<T> {

    private final Consumer<List<T>> full;
    private List<T> rows = new ArrayList<>(ImportRows.PORTION);

    Portion(Consumer<List<T>> full) {
        this.full = full;
    }

    @Override
    public void accept(T row) {
        rows.add(row);
        if (rows.size() == ImportRows.PORTION) {
            end();
        }
    }

    /** Hands on what is left, if anything. */
    void end() {
        if (!rows.isEmpty()) {
            full.accept(rows);
            rows = new ArrayList<>(ImportRows.PORTION);
        }
    }
}
