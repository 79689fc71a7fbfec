package ru.nastavnik.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** A line of the register of mentees. */
record MenteeRow(
        UUID id, UUID person, PersonName name, Occupation occupation, String schoolClass, String mainRequest, RequestSource source,
        MenteeState state, LocalDate enteredOn, int consents) {

    static final String COLUMNS = "t.id, p.id as person, p.surname, p.given_name, p.patronymic, p.occupation, p.school_class, "
            + "r.topic, r.source, t.state, t.entered_on, " + RegisterQuery.CONSENTS + " as consents";

    static MenteeRow of(ResultSet row, int number) throws SQLException {
        String source = row.getString("source");
        return new MenteeRow(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                new PersonName(row.getString("surname"), row.getString("given_name"), row.getString("patronymic")),
                Occupation.valueOf(row.getString("occupation")),
                row.getString("school_class"),
                row.getString("topic"),
                source == null ? null : RequestSource.valueOf(source),
                MenteeState.valueOf(row.getString("state")),
                row.getObject("entered_on", LocalDate.class),
                row.getInt("consents"));
    }
}
