package ru.nastavnik.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What one paper is filled with, the same for Word and PDF. Words arrive as they are to be read: inflected, dates as «1 сентября 2022 г.».
 * A line break in a value is one on paper.
 */
public final class PaperData {

    private final PaperKind kind;
    private final Row fields;
    private final Map<String, List<Row>> lists = new HashMap<>();

    private PaperData(PaperKind kind) {
        this.kind = kind;
        this.fields = new Row(kind.fields());
        kind.lists().forEach(list -> lists.put(list.name(), List.of()));
    }

    /** Empty as yet: each field is asked for, lists may stay without rows. */
    public static PaperData of(PaperKind kind) {
        return new PaperData(kind);
    }

    /**
     * @param value null is an empty text
     * @throws IllegalArgumentException when the kind has no such field
     */
    public PaperData with(String field, String value) {
        fields.with(field, value);
        return this;
    }

    /**
     * @param fill fills the row of one item
     * @throws IllegalArgumentException when the kind has no such list, or the list no such field
     */
    public <T> PaperData rows(String list, Collection<T> items, BiConsumer<Row, T> fill) {
        var declared = kind.list(list).orElseThrow(() -> new IllegalArgumentException(kind.key() + " has no list " + list));
        var rows = new ArrayList<Row>(items.size());
        for (T item : items) {
            var row = new Row(declared.fields());
            fill.accept(row, item);
            rows.add(row);
        }
        lists.put(list, List.copyOf(rows));
        return this;
    }

    /** One row when the condition holds, none otherwise. */
    public PaperData when(boolean holds, String list, BiConsumer<Row, PaperData> fill) {
        return rows(list, holds ? List.of(this) : List.of(), fill);
    }

    public PaperKind kind() {
        return kind;
    }

    /** @throws IllegalStateException when it was never filled in: an empty place in a signed paper must be meant */
    public String text(String field) {
        return fields.text(field);
    }

    public List<Row> rows(String list) {
        return lists.get(list);
    }

    /** The values of some fields. */
    public static final class Row {

        private final List<PaperField> declared;
        private final Map<String, String> values = new HashMap<>();

        private Row(List<PaperField> declared) {
            this.declared = declared;
        }

        public Row with(String field, String value) {
            if (!has(field)) {
                throw new IllegalArgumentException("no such field: " + field);
            }
            values.put(field, value == null ? "" : value);
            return this;
        }

        boolean has(String field) {
            return declared.stream().anyMatch(one -> one.name().equals(field));
        }

        public String text(String field) {
            String value = values.get(field);
            if (value == null) {
                throw new IllegalStateException("not filled in: " + field);
            }
            return value;
        }
    }
}
