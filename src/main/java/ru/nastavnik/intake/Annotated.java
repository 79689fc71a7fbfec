package ru.nastavnik.intake;

import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import ru.nastavnik.intake.ImportRows.Kept;
import ru.nastavnik.people.Birth;
import ru.nastavnik.sheet.SheetColumn;
import ru.nastavnik.sheet.SheetRow;
import ru.nastavnik.sheet.Workbook;

/** The list as it was brought, with a column that says what is to be mended in a row; the cells that it is about strike the eye. */
@Component
class Annotated {

    private static final int WIDTH = 22;
    private static final int WIDE = 60;

    private final ImportFiles files;
    private final ImportRows rows;
    private final Remarks remarks;
    private final MessageSource messages;

    Annotated(ImportFiles files, ImportRows rows, Remarks remarks, MessageSource messages) {
        this.files = files;
        this.rows = rows;
        this.remarks = remarks;
        this.messages = messages;
    }

    String fileName(Import list, Locale locale) {
        return messages.getMessage("import.annotated.name", new Object[] {list.getFileName().replaceFirst("\\.[A-Za-z]{1,4}$", "")}, locale) + ".xlsx";
    }

    private record Note(String text, Set<Integer> cells) {

        static Note of(Remark remark) {
            return new Note(remark.text(), remark.column() == null ? Set.of() : Set.of(remark.column()));
        }

        Note and(Note more) {
            var all = new HashSet<>(cells);
            all.addAll(more.cells);
            return new Note(text + "; " + more.text, all);
        }
    }

    void write(Import list, OutputStream out, Locale locale) {
        var notes = notes(list, locale);
        var columns = list.columns();
        int width = columns.fields().size();
        var heading = files.top(list.getId()).stream().filter(row -> row.number() == columns.headingRow()).findFirst();
        var titles = new ArrayList<SheetColumn>();
        for (int at = 0; at < width; at++) {
            int column = at;
            titles.add(new SheetColumn(heading.map(row -> row.cell(column)).orElse(Columns.letters(at)), WIDTH));
        }
        titles.add(new SheetColumn(messages.getMessage("import.annotated.column", null, locale), WIDE));
        try (var workbook = Workbook.xlsx(out, messages.getMessage("import.kind." + list.getKind(), null, locale), titles)) {
            files.of(list.getId()).each(row -> {
                if (row.number() > columns.headingRow()) {
                    var note = notes.get(row.number());
                    workbook.row(cells(row, width, note), note == null ? Set.of() : note.cells());
                }
            });
        }
    }

    private Map<Integer, Note> notes(Import list, Locale locale) {
        var notes = new HashMap<Integer, Note>();
        rows.each(list.getId(), "verdict in ('ERROR', 'DOUBLE')", portion -> portion.forEach(row -> {
            notes.put(row.number(), note(row, locale));
        }));
        for (var remark : remarks.of(list.getId())) {
            notes.merge(remark.row(), Note.of(remark), Note::and);
        }
        return notes;
    }

    private Note note(Kept row, Locale locale) {
        if (row.verdict() != Verdict.DOUBLE) {
            return new Note(problems(row.problems(), locale), cells(row.problems()));
        }
        if (row.withdrawnOn() == null) {
            return new Note(messages.getMessage("import.annotated.double", new Object[] {row.twin() == null ? 0 : row.twin()}, locale), Set.of());
        }
        String withdrawn = messages.getMessage("import.withdrawn.what", new Object[] {Birth.brief(row.withdrawnOn(), locale)}, locale);
        return row.lacks().isEmpty()
                ? new Note(withdrawn, Set.of())
                : new Note(withdrawn + " " + messages.getMessage("import.withdrawn.missing", null, locale) + " " + problems(row.lacks(), locale), cells(row.lacks()));
    }

    private static Set<Integer> cells(List<Line.Problem> problems) {
        return problems.stream().map(Line.Problem::column).collect(Collectors.toSet());
    }

    private String problems(List<Line.Problem> problems, Locale locale) {
        return problems.stream()
                .map(problem -> messages.getMessage("import.field." + problem.field(), null, locale) + ": " + problem.text())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** Days become days of the spreadsheet again. */
    private static List<Object> cells(SheetRow row, int width, Note note) {
        var cells = new ArrayList<Object>();
        for (int at = 0; at < width; at++) {
            String text = row.cell(at);
            cells.add(text.matches("\\d{4}-\\d{2}-\\d{2}") ? day(text) : text);
        }
        cells.add(note == null ? null : note.text());
        return cells;
    }

    private static Object day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
