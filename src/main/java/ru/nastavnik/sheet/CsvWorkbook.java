package ru.nastavnik.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;

/** Comma-separated values for a Russian office, whose spreadsheets take semicolons, and UTF-8 by its mark only. */
final class CsvWorkbook implements Workbook {

    private static final char MARK = '\uFEFF';
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Writer text;
    private final CsvWriter csv;

    CsvWorkbook(OutputStream out, List<SheetColumn> columns) {
        text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            text.append(MARK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        csv = CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(text);
        row(columns.stream().map(SheetColumn::title).toList());
    }

    @Override
    public void row(List<?> cells, Set<Integer> marked) {
        csv.writeRecord(cells.stream().map(CsvWorkbook::text).toList());
    }

    private static String text(Object cell) {
        if (cell == null || cell instanceof Number) {
            return cell == null ? "" : cell.toString();
        }
        return cell instanceof LocalDate day ? day.format(DAY) : CellText.harmless(cell.toString());
    }

    @Override
    public void close() {
        try {
            csv.flush();
            text.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
