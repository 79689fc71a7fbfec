package ru.nastavnik.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.nastavnik.sheet.SheetRow;

/**
 * What the columns of a list mean.
 *
 * @param headingRow the row with the headings, as the spreadsheet counts; 0 when there is none
 * @param fields of each column from the first on; empty for one that is left out
 */
record Columns(int headingRow, List<Optional<Field>> fields) {

    Columns {
        fields = List.copyOf(fields);
    }

    /** @param names of the fields; an empty one for a column that is left out */
    static Columns named(int headingRow, List<String> names) {
        return new Columns(headingRow, names.stream().map(Field::named).toList());
    }

    List<String> names() {
        return fields.stream().map(field -> field.map(Enum::name).orElse("")).toList();
    }

    Set<Field> known() {
        var known = EnumSet.noneOf(Field.class);
        fields.forEach(field -> field.ifPresent(known::add));
        return known;
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
            Field.of(kind).stream().filter(field -> !known.contains(field)).forEach(missing::add);
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

    /** Stripped; empty when there is no such column, or nothing in it. */
    Optional<String> cell(SheetRow row, Field field) {
        int column = indexOf(field);
        return column < 0 ? Optional.empty() : Optional.of(row.cell(column).strip()).filter(text -> !text.isEmpty());
    }

    /** The column that stands for one of these first; the first of the sheet when none does. */
    int columnOf(Field... fields) {
        return Arrays.stream(fields).mapToInt(this::indexOf).filter(column -> column >= 0).findFirst().orElse(0);
    }

    private int indexOf(Field field) {
        return fields.indexOf(Optional.of(field));
    }

    /** As a spreadsheet names it: 0 is A, 26 is AA. */
    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
