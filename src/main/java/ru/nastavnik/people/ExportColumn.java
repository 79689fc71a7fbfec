package ru.nastavnik.people;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import ru.nastavnik.people.ExportColumns.Slot;

/** The columns that registers of this model customarily have. The form among them is that of the pairs: what a card says of forms stands apart, and is read again. */
enum ExportColumn {
    NAME(34, ExportRow::name),
    REPRESENTATIVE(34, row -> row.text("representative_name")),
    REPRESENTATIVE_PHONE(19, row -> row.text("representative_phone")),
    PHONE(19, row -> row.text("phone")),
    EMAIL(26, row -> row.text("email")),
    BIRTH_YEAR(10, ExportColumn::birthYear),
    PLACE(30, row -> row.text("place")),
    POST(24, row -> row.text("post")),
    COMPETENCES(36, row -> row.text("competences")),
    ACHIEVEMENTS(28, row -> row.later(Slot.ACHIEVEMENTS)),
    INTERESTS(28, row -> row.text("interests")),
    AGES(14, ExportColumn::ages),
    HOURS(10, row -> row.number("hours_monthly")),
    FORMS(22, row -> row.text("forms")),
    MAIN_REQUEST(36, row -> row.text("topic")),
    ENTERED_ON(12, row -> row.day("entered_on")),
    MENTEES(34, row -> row.later(Slot.PARTNERS)),
    MENTORS(34, row -> row.later(Slot.PARTNERS)),
    PAIR_FORMS(22, row -> row.later(Slot.FORMS)),
    MENTEES_PLACE(30, row -> row.later(Slot.PARTNERS_PLACE)),
    MENTORS_PLACE(30, row -> row.later(Slot.PARTNERS_PLACE)),
    COMPLETED_ON(12, row -> row.later(Slot.COMPLETED_ON)),
    RESULTS(30, row -> row.later(Slot.RESULTS)),
    CASE(30, row -> row.later(Slot.CASE)),
    COMPLETED(16, row -> MenteeState.COMPLETED.name().equals(row.text("state")) ? row.word("people.export.completed") : null),
    MENTOR_STATE(20, row -> row.word(RegisterKind.MENTORS.stateMessage(row.text("state")))),
    MENTEE_STATE(20, row -> row.word(RegisterKind.MENTEES.stateMessage(row.text("state"))));

    private static final List<ExportColumn> OF_MENTORS = List.of(
            NAME, PHONE, EMAIL, PLACE, POST, COMPETENCES, ACHIEVEMENTS, INTERESTS, AGES, HOURS, FORMS, ENTERED_ON, MENTEES, PAIR_FORMS,
            MENTEES_PLACE, COMPLETED_ON, RESULTS, CASE, MENTOR_STATE);

    private static final List<ExportColumn> OF_MENTEES = List.of(
            NAME, REPRESENTATIVE, REPRESENTATIVE_PHONE, PHONE, PLACE, BIRTH_YEAR, MAIN_REQUEST, FORMS, ENTERED_ON, MENTORS, PAIR_FORMS,
            MENTORS_PLACE, COMPLETED_ON, RESULTS, CASE, COMPLETED, MENTEE_STATE);

    final int width;
    private final Cell cell;

    private interface Cell {
        Object of(ExportRow row) throws SQLException;
    }

    ExportColumn(int width, Cell cell) {
        this.width = width;
        this.cell = cell;
    }

    static List<ExportColumn> of(RegisterKind register) {
        return register == RegisterKind.MENTORS ? OF_MENTORS : OF_MENTEES;
    }

    /** Key of the heading. */
    String title() {
        return "people.export." + name();
    }

    /** @return a text, a whole number, a day, or null */
    Object cell(ExportRow row) throws SQLException {
        return cell.of(row);
    }

    private static Object birthYear(ExportRow row) throws SQLException {
        LocalDate birth = row.day("birth_date");
        return birth == null ? null : birth.getYear();
    }

    private static Object ages(ExportRow row) throws SQLException {
        Integer from = row.number("preferred_age_from");
        Integer to = row.number("preferred_age_to");
        return from == null && to == null ? null : (from == null ? "" : from) + "–" + (to == null ? "" : to);
    }
}
