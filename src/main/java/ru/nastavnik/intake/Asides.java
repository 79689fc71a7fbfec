package ru.nastavnik.intake;

import java.util.Optional;
import java.util.regex.Pattern;
import ru.nastavnik.sheet.SheetRow;

/** What stands in a sheet below its rows and is none of them: a total, the line on which the head signs. */
final class Asides {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern TOTAL = Pattern.compile("(итого|всего|итог)(?!\\p{L})", FLAGS);
    private static final Pattern SIGNATURE = Pattern.compile(
            "(и\\. ?о\\. )?(директор|зам\\p{L}*\\.? (директора|заведующ\\p{L}*)|заведующ(ий|ая)|руководитель|классный руководитель|куратор|секретарь|исполнитель"
                    + "|ответственн(ый|ая)|составил(а|и)?|подпись|согласовано|утверждаю|дата|м\\. ?п\\.)(?![\\p{L}-])",
            FLAGS);

    /** Where somebody is to write by hand. */
    private static final String LINE = "___";

    private Asides() {}

    /** Key of a message that says what the row is; empty when it is one of the list. */
    static Optional<String> reason(Columns columns, SheetRow row) {
        String name = columns.cell(row, Field.FULL_NAME);
        if (name == null) {
            name = columns.cell(row, Field.SURNAME);
        }
        String text = name == null ? first(row) : name;
        if (TOTAL.matcher(text).lookingAt()) {
            return Optional.of("import.remark.total");
        }
        boolean line = name == null ? row.cells().stream().anyMatch(cell -> cell.contains(LINE)) : name.contains(LINE);
        return line || SIGNATURE.matcher(text).lookingAt() ? Optional.of("import.remark.signature") : Optional.empty();
    }

    private static String first(SheetRow row) {
        return row.cells().stream().map(String::strip).filter(cell -> !cell.isEmpty()).findFirst().orElse("");
    }
}
