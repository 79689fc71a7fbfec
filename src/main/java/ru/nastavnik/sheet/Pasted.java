package ru.nastavnik.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What comes from the clipboard when cells are copied in a spreadsheet. */
public final class Pasted {

    private Pasted() {}

    /**
     * @param text cells separated by tabs; those with line breaks or quotes inside stand in quotes, as Excel and LibreOffice write them
     * @return rows that hold something, numbered from 1
     * @throws UnreadableSheet when there are too many rows or columns, or a quote is not closed
     */
    public static List<SheetRow> rows(String text) {
        var rows = new ArrayList<SheetRow>();
        var counted = new CountedRows(rows::add);
        int number = 0;
        try (var lines = CsvReader.builder()
                .fieldSeparator('\t')
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text)) {
            for (var line : lines) {
                counted.accept(SheetRow.of(++number, line.getFields()));
            }
        } catch (CsvParseException e) {
            throw new UnreadableSheet(e, "sheet.refused.quotes", number + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
