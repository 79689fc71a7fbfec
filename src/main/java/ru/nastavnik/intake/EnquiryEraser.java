package ru.nastavnik.intake;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.people.Eraser;
import ru.nastavnik.people.PersonName;
import ru.nastavnik.people.Redaction;

/**
 * An enquiry that became somebody's card goes with them, and so does one that became nobody's and names the person as the one who wants or sends it; in those
 * of others the name is struck out. Nothing but the name tells whose an enquiry is: one of a namesake without another patronymic goes, too.
 */
@Component
class EnquiryEraser implements Eraser {

    private final JdbcClient jdbc;
    private final Redaction redaction;

    EnquiryEraser(JdbcClient jdbc, Redaction redaction) {
        this.jdbc = jdbc;
        this.redaction = redaction;
    }

    @Override
    public Set<String> tables() {
        return Set.of("enquiry");
    }

    @Override
    public List<Line> erase(Subject subject) {
        var own = jdbc.sql("""
                        select id, person_id, surname, given_name, patronymic, representative_name from enquiry
                        where person_id = :person or person_id is null for update""")
                .param("person", subject.person())
                .query((row, number) -> new Kept(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        new PersonName(row.getString("surname"), row.getString("given_name"), row.getString("patronymic")),
                        row.getString("representative_name")))
                .list()
                .stream()
                .filter(enquiry -> enquiry.person() != null || enquiry.isFrom(subject.name()))
                .map(Kept::id)
                .toArray(UUID[]::new);
        jdbc.sql("delete from enquiry where id = any(?)").param(own).update();
        int named = redaction.strike(subject, "enquiry", "topic") + redaction.strike(subject, "enquiry", "reason");
        return List.of(Line.destroyed("intake.erased.enquiries", own.length), Line.destroyed("intake.erased.named", named));
    }

    /** @param person whose card it became; null for nobody's */
    private record Kept(UUID id, UUID person, PersonName name, String representative) {

        boolean isFrom(PersonName sought) {
            return isOne(name.surname(), name.givenName(), name.patronymic(), sought) || representative != null && isFromRepresentative(sought);
        }

        private boolean isFromRepresentative(PersonName sought) {
            var parts = Names.parts(representative);
            return isOne(parts.surname(), parts.givenName(), parts.patronymic(), sought);
        }

        private static boolean isOne(String surname, String givenName, String patronymic, PersonName sought) {
            return alike(surname, sought.surname()) && alike(givenName, sought.givenName())
                    && (patronymic.isEmpty() || sought.patronymic().isEmpty() || alike(patronymic, sought.patronymic()));
        }

        private static boolean alike(String one, String other) {
            return Headings.plain(one).equals(Headings.plain(other));
        }
    }
}
