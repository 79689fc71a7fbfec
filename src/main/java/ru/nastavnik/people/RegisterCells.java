package ru.nastavnik.people;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import ru.nastavnik.form.TableCell;
import ru.nastavnik.form.TableCell.Said;
import ru.nastavnik.people.ShownColumns.Column;

/** The rows of a register as a page writes them. What a cell says is chosen here: a template would try each cell on every column. */
@Component
class RegisterCells {

    private static final String UNBROKEN = "text-nowrap";

    private final MessageSource messages;

    RegisterCells(MessageSource messages) {
        this.messages = messages;
    }

    record Line(UUID id, String name, List<TableCell> cells) {}

    List<Line> lines(RegisterKind register, List<RegisterRow> rows, List<Column> columns) {
        var shown = columns.stream().filter(Column::shown).toList();
        var labels = shown.stream().map(Column::title).map(this::word).toList();
        return rows.stream().map(row -> new Line(row.id(), row.name().full(), cells(register, row, shown, labels))).toList();
    }

    private List<TableCell> cells(RegisterKind register, RegisterRow row, List<Column> shown, List<String> labels) {
        var cells = new ArrayList<TableCell>();
        for (int i = 0; i < shown.size(); i++) {
            var column = shown.get(i);
            cells.add(column.own() == null ? plain(labels.get(i), column.cell(row.id())) : cell(register, row, column.own(), labels.get(i)));
        }
        return cells;
    }

    private TableCell cell(RegisterKind register, RegisterRow row, ListColumn column, String label) {
        return switch (column) {
            case OCCUPATION -> occupation(row, label);
            case SCHOOL_CLASS -> schoolClass(register, row, label);
            case WORKPLACE -> plain(label, row.workplace());
            case BIRTH_DATE -> TableCell.of(label, birth(row), UNBROKEN);
            case PHONE -> TableCell.of(label, row.phone(), UNBROKEN);
            case EMAIL -> plain(label, row.email());
            case COMPETENCES, MAIN_REQUEST -> plain(label, row.offer());
            case SOURCE -> plain(label, row.source() == null ? null : word("people.source." + row.source()));
            case FORMS -> plain(label, row.forms());
            case ENTERED_ON -> TableCell.of(label, Birth.brief(row.enteredOn(), LocaleContextHolder.getLocale()), UNBROKEN);
            case STATE -> TableCell.of(label, word(register.stateMessage(row.state())), "mark " + register.stateMark(row.state()));
            case CONSENT -> consents(row.consents(), label);
        };
    }

    private static String birth(RegisterRow row) {
        return row.birth() == null ? null : row.birth().brief(LocaleContextHolder.getLocale());
    }

    private TableCell occupation(RegisterRow row, String label) {
        var said = new ArrayList<Said>();
        said.add(new Said(row.post() == null ? occupation(row) : occupation(row) + ", " + row.post(), null));
        if (row.workplace() != null) {
            said.add(new Said(" · " + row.workplace(), "sub"));
        }
        return new TableCell(label, null, false, said);
    }

    /** Of a mentee who is in no class, what they are. */
    private TableCell schoolClass(RegisterKind register, RegisterRow row, String label) {
        return row.schoolClass() != null
                ? TableCell.of(label, row.schoolClass(), UNBROKEN)
                : plain(label, register == RegisterKind.MENTEES ? occupation(row) : null);
    }

    private String occupation(RegisterRow row) {
        return word("people.occupation." + row.occupation());
    }

    private TableCell consents(int inForce, String label) {
        return switch (inForce) {
            case 2 -> TableCell.of(label, word("people.consent.complete"), "mark done");
            case 1 -> TableCell.of(label, word("people.consent.one"), "mark late");
            default -> TableCell.of(label, word("people.consent.none"), "mark late");
        };
    }

    private static TableCell plain(String label, String text) {
        return TableCell.of(label, text, null);
    }

    private String word(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
