package ru.nastavnik.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ru.nastavnik.sheet.SheetRow;

/** What the columns of a list mean. Asked many times for each row of it. */
final class Columns {

    private final int headingRow;
    private final List<Optional<Field>> fields;
    private final Map<Field, Integer> places = new EnumMap<>(Field.class);

    /**
     * @param headingRow the row with the headings, as the spreadsheet counts; 0 when there is none
     * @param fields of each column from the first on; empty for one that is left out
     */
    Columns(int headingRow, List<Optional<Field>> fields) {
        this.headingRow = headingRow;
        this.fields = List.copyOf(fields);
        for (int column = 0; column < fields.size(); column++) {
            int place = column;
            fields.get(column).ifPresent(field -> places.putIfAbsent(field, place));
        }
    }

    /** @param names of the fields; an empty one for a column that is left out */
    static Columns named(int headingRow, List<String> names) {
        return new Columns(headingRow, names.stream().map(Field::named).toList());
    }

    int headingRow() {
        return headingRow;
    }

    List<Optional<Field>> fields() {
        return fields;
    }

    List<String> names() {
        return fields.stream().map(field -> field.map(Enum::name).orElse("")).toList();
    }

    Set<Field> known() {
        return Collections.unmodifiableSet(places.keySet());
    }

    /** Fields that stand over two columns or more: one would be lost. */
    Set<Field> twice() {
        var seen = EnumSet.noneOf(Field.class);
        var twice = EnumSet.noneOf(Field.class);
        fields.forEach(field -> field.filter(one -> !seen.add(one)).ifPresent(twice::add));
        return twice;
    }

    /** Without these nothing can be read; what is missing is named. */
    List<Field> missing(ImportKind kind) {
        var known = known();
        var missing = new ArrayList<Field>();
        if (kind == ImportKind.HEADCOUNTS) {
            Stream.of(Field.YEAR).filter(field -> !known.contains(field)).forEach(missing::add);
            if (Field.of(kind).stream().noneMatch(field -> field != Field.YEAR && known.contains(field))) {
                missing.add(Field.STUDENTS);
            }
            return missing;
        }
        if (!known.contains(Field.FULL_NAME) && !known.containsAll(List.of(Field.SURNAME, Field.GIVEN_NAME))) {
            missing.add(Field.FULL_NAME);
        }
        if (kind == ImportKind.ACCOUNTS && !known.contains(Field.ROLE)) {
            missing.add(Field.ROLE);
        }
        return missing;
    }

    /** Whether a row says anything that is asked for. */
    boolean tell(SheetRow row) {
        for (int column : places.values()) {
            if (!row.cell(column).isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** Stripped; null when there is no such column, or nothing in it. */
    String cell(SheetRow row, Field field) {
        Integer column = places.get(field);
        String text = column == null ? "" : row.cell(column).strip();
        return text.isEmpty() ? null : text;
    }

    /** The column that stands for one of these first; the first of the sheet when none does. */
    int columnOf(Field... fields) {
        return Arrays.stream(fields).map(places::get).filter(column -> column != null).findFirst().orElse(0);
    }

    /** As a spreadsheet names it: 0 is A, 26 is AA. */
    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
