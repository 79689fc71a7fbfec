package ru.nastavnik.intake;

import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import ru.nastavnik.sheet.SheetColumn;
import ru.nastavnik.sheet.Workbook;

/** An empty list with the headings that are known, in Russian in every language of the pages, because the headings are. */
@Component
class Template {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** One column for the name and one for each way to reach somebody is what most lists have. */
    private static final Set<Field> OTHER_WAYS = EnumSet.of(Field.SURNAME, Field.GIVEN_NAME, Field.PATRONYMIC, Field.CONTACTS);

    private final MessageSource messages;

    Template(MessageSource messages) {
        this.messages = messages;
    }

    String fileName(ImportKind kind) {
        return messages.getMessage("import.kind." + kind, null, RUSSIAN) + ".xlsx";
    }

    void write(ImportKind kind, OutputStream out) {
        var columns = Field.of(kind).stream().filter(field -> !OTHER_WAYS.contains(field)).map(this::column).toList();
        try (var workbook = Workbook.xlsx(out, messages.getMessage("import.kind." + kind, null, RUSSIAN), columns)) {
            // headings alone
        }
    }

    private SheetColumn column(Field field) {
        String title = messages.getMessage("import.field." + field, null, RUSSIAN);
        return new SheetColumn(title, field == Field.FULL_NAME ? 36 : Math.max(14, title.length() + 2));
    }
}
