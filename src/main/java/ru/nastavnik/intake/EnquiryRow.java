package ru.nastavnik.intake;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import ru.nastavnik.people.PersonName;

/**
 * A line of the list of enquiries.
 *
 * @param alike how many in the registers it may be from
 * @param again how many others that wait may be of the same person
 * @param decidedAt null while it waits
 * @param personId whose card it became; null for none
 */
record EnquiryRow(UUID id, Wish wish, PersonName name, String topic, Instant sentAt, int alike, int again, Instant decidedAt, String reason, UUID personId) {

    static final RowMapper<EnquiryRow> MAPPER = (row, number) -> new EnquiryRow(
            row.getObject("id", UUID.class),
            Wish.valueOf(row.getString("wish")),
            new PersonName(row.getString("surname"), row.getString("given_name"), row.getString("patronymic")),
            row.getString("topic"),
            row.getTimestamp("sent_at").toInstant(),
            row.getInt("alike"),
            row.getInt("again"),
            row.getTimestamp("decided_at") == null ? null : row.getTimestamp("decided_at").toInstant(),
            row.getString("reason"),
            row.getObject("person_id", UUID.class));
}
