package ru.nastavnik.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * One person of an export while its row is read.
 *
 * @param later what later rooms know, by slot and id
 * @param words of a message key
 */
record ExportRow(ResultSet row, Map<ExportColumns.Slot, Map<UUID, Object>> later, UnaryOperator<String> words) {

    /** SQL of what a row is made of; {@code :school} stands where no workplace was entered, for that is here. */
    static String columns(RegisterKind register) {
        String own = register == RegisterKind.MENTORS
                ? "array_to_string(t.competences, ', ') as competences, t.interests, t.preferred_age_from, t.preferred_age_to, t.hours_monthly"
                : "r.topic, p.representative_name, p.representative_phone";
        return """
                t.id, p.surname, p.given_name, p.patronymic, p.phone, p.email, p.birth_date, p.school_class, p.post,
                concat_ws(', ', coalesce(p.workplace, :school), p.school_class) as place, t.entered_on, t.state, %s,
                (select string_agg(f.name, ', ' order by f.position) from %2$s_form x join mentoring_form f on f.id = x.form_id where x.%2$s_id = t.id) as forms"""
                .formatted(own, register.table);
    }

    String text(String column) throws SQLException {
        return row.getString(column);
    }

    String name() throws SQLException {
        return new PersonName(text("surname"), text("given_name"), text("patronymic")).full();
    }

    Integer number(String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    LocalDate day(String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    Object later(ExportColumns.Slot slot) throws SQLException {
        return later.getOrDefault(slot, Map.of()).get(row.getObject("id", UUID.class));
    }

    String word(String key) {
        return words.apply(key);
    }
}
