package ru.nastavnik.people;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import ru.nastavnik.people.ShownColumns.Column;

/** The rows of a register as a page writes them. What a cell says is chosen here: a template would try each cell on every column. */
@Component
class RegisterCells {

    private static final String UNBROKEN = "text-nowrap";

    private final MessageSource messages;

    RegisterCells(MessageSource messages) {
        this.messages = messages;
    }

    record Line(UUID id, String name, List<Cell> cells) {}

    /**
     * @param label the heading of its column, for phones
     * @param text null for nothing
     * @param style class of the text; null for none
     * @param aside what stands behind it in small; null for nothing
     */
    record Cell(String label, String text, String style, String aside) {

        private static Cell plain(String label, String text) {
            return new Cell(label, text, null, null);
        }

        private static Cell styled(String label, String text, String style) {
            return new Cell(label, text, style, null);
        }
    }

    List<Line> lines(RegisterKind register, List<RegisterRow> rows, List<Column> columns) {
        var shown = columns.stream().filter(Column::shown).toList();
        var labels = shown.stream().map(Column::title).map(this::word).toList();
        return rows.stream().map(row -> new Line(row.id(), row.name().full(), cells(register, row, shown, labels))).toList();
    }

    private List<Cell> cells(RegisterKind register, RegisterRow row, List<Column> shown, List<String> labels) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < shown.size(); i++) {
            var column = shown.get(i);
            cells.add(column.own() == null ? Cell.plain(labels.get(i), column.cell(row.id())) : cell(register, row, column.own(), labels.get(i)));
        }
        return cells;
    }

    private Cell cell(RegisterKind register, RegisterRow row, ListColumn column, String label) {
        return switch (column) {
            case OCCUPATION -> occupation(row, label);
            case SCHOOL_CLASS -> schoolClass(register, row, label);
            case WORKPLACE -> Cell.plain(label, row.workplace());
            case BIRTH_DATE -> Cell.styled(label, birth(row), UNBROKEN);
            case PHONE -> Cell.styled(label, row.phone(), UNBROKEN);
            case EMAIL -> Cell.plain(label, row.email());
            case COMPETENCES, MAIN_REQUEST -> Cell.plain(label, row.offer());
            case SOURCE -> Cell.plain(label, row.source() == null ? null : word("people.source." + row.source()));
            case FORMS -> Cell.plain(label, row.forms());
            case ENTERED_ON -> Cell.styled(label, Birth.brief(row.enteredOn(), LocaleContextHolder.getLocale()), UNBROKEN);
            case STATE -> Cell.styled(label, word(register.stateMessage(row.state())), "mark " + register.stateMark(row.state()));
            case CONSENT -> consents(row.consents(), label);
        };
    }

    private static String birth(RegisterRow row) {
        return row.birth() == null ? null : row.birth().brief(LocaleContextHolder.getLocale());
    }

    private Cell occupation(RegisterRow row, String label) {
        String occupation = occupation(row);
        return new Cell(
                label, row.post() == null ? occupation : occupation + ", " + row.post(), null, row.workplace() == null ? null : " · " + row.workplace());
    }

    /** Of a mentee who is in no class, what they are. */
    private Cell schoolClass(RegisterKind register, RegisterRow row, String label) {
        return row.schoolClass() != null
                ? Cell.styled(label, row.schoolClass(), UNBROKEN)
                : Cell.plain(label, register == RegisterKind.MENTEES ? occupation(row) : null);
    }

    private String occupation(RegisterRow row) {
        return word("people.occupation." + row.occupation());
    }

    private Cell consents(int inForce, String label) {
        return switch (inForce) {
            case 2 -> Cell.styled(label, word("people.consent.complete"), "mark done");
            case 1 -> Cell.styled(label, word("people.consent.one"), "mark late");
            default -> Cell.styled(label, word("people.consent.none"), "mark late");
        };
    }

    private String word(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
