package ru.nastavnik.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Comma-separated values as Russian offices write them: any of the usual encodings and separators. */
final class CsvFile {

    /** Excel's own first line, which names the separator. */
    private static final Pattern NAMED_SEPARATOR = Pattern.compile("sep=[;,\t]?");

    private CsvFile() {}

    static void read(byte[] bytes, Consumer<SheetRow> rows) throws IOException {
        TextEncoding encoding = TextEncoding.of(bytes);
        read(new String(bytes, encoding.mark(), Math.min(bytes.length - encoding.mark(), Separator.ENOUGH), encoding.charset()),
                new InputStreamReader(new ByteArrayInputStream(bytes, encoding.mark(), bytes.length - encoding.mark()), encoding.charset()), rows);
    }

    private static void read(String beginning, InputStreamReader text, Consumer<SheetRow> rows) throws IOException {
        int number = 0;
        try (var csv = CsvReader.builder()
                .fieldSeparator(Separator.of(beginning))
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
        return SheetRow.of(number, cells);
    }
}
