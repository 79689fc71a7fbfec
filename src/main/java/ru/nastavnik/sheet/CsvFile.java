package ru.nastavnik.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Comma-separated values as Russian offices write them: any of the usual encodings and separators. */
final class CsvFile {

    /** Excel's own first line, which names the separator. */
    private static final Pattern NAMED_SEPARATOR = Pattern.compile("sep=[;,\t]?");

    /** What a decoder puts in the place of bytes that mean nothing. */
    private static final char BROKEN = '\uFFFD';

    private CsvFile() {}

    static void read(byte[] bytes, Consumer<SheetRow> rows) throws IOException {
        TextEncoding encoding = TextEncoding.of(bytes);
        String text = new String(bytes, encoding.mark(), bytes.length - encoding.mark(), encoding.charset());
        int broken = text.indexOf(BROKEN);
        if (broken >= 0) {
            throw new UnreadableSheet("sheet.refused.bytes", 1 + text.substring(0, broken).chars().filter(c -> c == '\n').count());
        }
        read(text, rows);
    }

    private static void read(String text, Consumer<SheetRow> rows) throws IOException {
        int number = 0;
        try (var csv = CsvReader.builder()
                .fieldSeparator(Separator.of(text))
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(Limits.CELL * Limits.COLUMNS)
                .ofCsvRecord(text)) {
            for (var line : csv) {
                number++;
                if (number > 1 || !NAMED_SEPARATOR.matcher(line.getField(0)).matches()) {
                    rows.accept(row(number, line.getFields()));
                }
            }
        } catch (CsvParseException e) {
            throw new UnreadableSheet(e, "sheet.refused.quotes", number + 1);
        }
    }

    private static SheetRow row(int number, List<String> cells) {
        if (cells.stream().anyMatch(cell -> cell.length() > Limits.CELL)) {
            throw new UnreadableSheet("sheet.refused.quotes", number);
        }
        return SheetRow.of(number, cells.stream().map(CellText::original).toList());
    }
}
