package ru.nastavnik.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/** Reads spreadsheets of unknown origin. */
public final class Sheets {

    private Sheets() {}

    /**
     * Hands out the rows of the first visible sheet of an XLSX that holds something, or of a CSV, one by one; rows without content are left out.
     * What the file is, is told by its content. When it throws, the rows handed out before are void.
     *
     * @param name of the file, as whoever brought it calls it
     * @throws UnreadableSheet when the file is refused: no spreadsheet, damaged, too large or harmful
     */
    public static void read(Path file, String name, Consumer<SheetRow> rows) {
        var counted = new CountedRows(rows);
        try {
            if (Files.size(file) > Limits.FILE) {
                throw new UnreadableSheet("sheet.refused.large", Limits.FILE >> 20);
            }
            FileKind kind = FileKind.of(file, name.toLowerCase(Locale.ROOT));
            if (kind == FileKind.ZIP) {
                XlsxFile.read(file, counted);
            } else {
                CsvFile.read(Files.readAllBytes(file), counted);
            }
        } catch (IOException e) {
            throw new UnreadableSheet(e, "sheet.refused.damaged");
        }
        if (counted.none()) {
            throw new UnreadableSheet("sheet.refused.empty");
        }
    }
}
