package ru.nastavnik.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A line of a register.
 *
 * @param offer competences of a mentor, the main request of a mentee; null for none
 * @param source of the main request; null for mentors
 * @param consents in force, of the two that a decree asks for
 */
record RegisterRow(
        UUID id, UUID person, PersonName name, Occupation occupation, String schoolClass, String post, String workplace, Birth birth,
        String phone, String email, String offer, RequestSource source, String forms, String state, LocalDate enteredOn, int consents) {

    /** SQL of what a row is made of. */
    static String columns(RegisterKind register) {
        return """
                t.id, p.id as person, p.surname, p.given_name, p.patronymic, p.occupation, p.school_class, p.post, p.workplace, p.birth_date, p.birth_year_only, p.phone, p.email,
                %s as offer, r.source, t.state, t.entered_on, %s as consents,
                (select string_agg(f.name, ', ' order by f.position) from %3$s_form x join mentoring_form f on f.id = x.form_id where x.%3$s_id = t.id) as forms"""
                .formatted(register == RegisterKind.MENTORS ? "nullif(array_to_string(t.competences, ', '), '')" : "r.topic", RegisterQuery.CONSENTS, register.table);
    }

    static RegisterRow of(ResultSet row, int number) throws SQLException {
        String source = row.getString("source");
        return new RegisterRow(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                new PersonName(row.getString("surname"), row.getString("given_name"), row.getString("patronymic")),
                Occupation.valueOf(row.getString("occupation")),
                row.getString("school_class"),
                row.getString("post"),
                row.getString("workplace"),
                Birth.read(row, ""),
                row.getString("phone"),
                row.getString("email"),
                row.getString("offer"),
                source == null ? null : RequestSource.valueOf(source),
                row.getString("forms"),
                row.getString("state"),
                row.getObject("entered_on", LocalDate.class),
                row.getInt("consents"));
    }
}
