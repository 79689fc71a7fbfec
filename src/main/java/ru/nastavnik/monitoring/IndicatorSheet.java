package ru.nastavnik.monitoring;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * The indicators as a file: for machines by RFC 4180, with codes and a point, or for a spreadsheet of a Russian office, which takes semicolons,
 * a decimal comma, and UTF-8 by its mark only.
 */
record IndicatorSheet(boolean forPeople, MessageSource messages, Locale locale) {

    private static final char MARK = '\uFEFF';
    private static final List<String> COLUMNS = List.of("organization", "indicator", "numerator", "denominator", "target");

    /** What a spreadsheet would take for a formula. */
    private static final String FORMULA_BEGINS = "=+-@\t\r";

    record Line(String organization, IndicatorCard card) {}

    String write(List<Line> lines) {
        var sheet = new StringWriter();
        if (forPeople) {
            sheet.append(MARK);
        }
        try (var csv = CsvWriter.builder().fieldSeparator(forPeople ? ';' : ',').lineDelimiter(LineDelimiter.CRLF).build(sheet)) {
            csv.writeRecord(forPeople ? COLUMNS.stream().map(column -> message("monitoring.csv." + column)).toList() : COLUMNS);
            lines.forEach(line -> csv.writeRecord(cells(line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sheet.toString();
    }

    private List<String> cells(Line line) {
        IndicatorCard card = line.card();
        return List.of(
                harmless(line.organization()),
                forPeople ? harmless(message(card.title())) : card.code(),
                card.state() == IndicatorCard.State.UNCOUNTED ? "" : Long.toString(card.numerator()),
                card.denominator() == null ? "" : card.denominator().toString(),
                card.target() == null ? "" : number(card.target()));
    }

    private String number(BigDecimal percent) {
        String plain = percent.stripTrailingZeros().toPlainString();
        return forPeople ? plain.replace('.', ',') : plain;
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private String message(String key) {
        return messages.getMessage(key, null, locale);
    }
}
