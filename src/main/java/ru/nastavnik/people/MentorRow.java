package ru.nastavnik.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** A line of the register of mentors. */
record MentorRow(
        UUID id, UUID person, PersonName name, Occupation occupation, String post, String workplace, String competences,
        int capacity, LocalDate enteredOn, int consents) {

    static final String COLUMNS = "t.id, p.id as person, p.surname, p.given_name, p.patronymic, p.occupation, coalesce(p.post, p.school_class) as post, "
            + "p.workplace, array_to_string(t.competences, ', ') as competences, t.capacity, t.entered_on, " + RegisterQuery.CONSENTS + " as consents";

    static MentorRow of(ResultSet row, int number) throws SQLException {
        return new MentorRow(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                new PersonName(row.getString("surname"), row.getString("given_name"), row.getString("patronymic")),
                Occupation.valueOf(row.getString("occupation")),
                row.getString("post"),
                row.getString("workplace"),
                row.getString("competences"),
                row.getInt("capacity"),
                row.getObject("entered_on", LocalDate.class),
                row.getInt("consents"));
    }
}
