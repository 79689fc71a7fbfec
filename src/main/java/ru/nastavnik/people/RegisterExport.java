package ru.nastavnik.people;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.ExportColumns.Slot;
import ru.nastavnik.sheet.SheetColumn;
import ru.nastavnik.sheet.Workbook;

/** Writes a register as a spreadsheet: a constant number of statements, and rows pass through without being kept. */
@Component
class RegisterExport {

    private static final int FETCHED = 500;

    private final JdbcClient jdbc;
    private final List<ExportColumns> later;
    private final MessageSource messages;

    RegisterExport(JdbcClient jdbc, List<ExportColumns> later, MessageSource messages) {
        this.jdbc = jdbc;
        this.later = later;
        this.messages = messages;
    }

    /** What kind of file. */
    enum Format {
        XLSX,
        CSV;

        Workbook open(OutputStream out, String title, List<SheetColumn> columns) {
            return this == XLSX ? Workbook.xlsx(out, title, columns) : Workbook.csv(out, columns);
        }
    }

    /** @param ids of the cards; inside a transaction */
    void write(RegisterKind register, Collection<UUID> ids, RegisterOrder order, Format format, OutputStream out, Locale locale) {
        UnaryOperator<String> words = key -> messages.getMessage(key, null, locale);
        var columns = ExportColumn.of(register);
        var headings = columns.stream().map(column -> new SheetColumn(words.apply(column.title()), column.width)).toList();
        var known = known(register);
        try (var book = format.open(out, words.apply("people." + register.word()), headings)) {
            jdbc.sql("select %s from %s t join person p on p.id = t.person_id %s where t.id = any (:ids) order by %s"
                            .formatted(ExportRow.columns(register), register.table, register.joined, order.orderBy()))
                    .param("ids", ids.toArray(UUID[]::new))
                    .param("school", Standing.require().shortName())
                    .withFetchSize(FETCHED)
                    .query(row -> {
                        var person = new ExportRow(row, known, words);
                        var cells = new Object[columns.size()];
                        for (int at = 0; at < cells.length; at++) {
                            cells[at] = columns.get(at).cell(person);
                        }
                        book.row(Arrays.asList(cells));
                    });
        }
    }

    private Map<Slot, Map<UUID, Object>> known(RegisterKind register) {
        var known = new EnumMap<Slot, Map<UUID, Object>>(Slot.class);
        later.forEach(room -> known.putAll(register == RegisterKind.MENTORS ? room.ofMentors() : room.ofMentees()));
        return known;
    }
}
