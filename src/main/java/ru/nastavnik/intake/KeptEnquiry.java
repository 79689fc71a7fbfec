package ru.nastavnik.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import ru.nastavnik.people.Eraser.Subject;
import ru.nastavnik.people.PersonName;
import ru.nastavnik.sheet.PhoneNotation;

/**
 * An enquiry where somebody is forgotten who may stand in it.
 *
 * @param person whose card it became: the one who is forgotten; null for nobody's
 * @param birth null when it was not asked for
 * @param phone of whom it is about; null when only the representative can be called
 */
record KeptEnquiry(UUID id, UUID person, PersonName name, LocalDate birth, String phone, String representative, String representativePhone) {

    enum Fate {
        GOES,
        LOSES_SENDER,
        STAYS
    }

    static KeptEnquiry read(ResultSet row, int number) throws SQLException {
        return new KeptEnquiry(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                new PersonName(row.getString("surname"), row.getString("given_name"), row.getString("patronymic")),
                row.getObject("birth_date", LocalDate.class),
                row.getString("phone"),
                row.getString("representative_name"),
                row.getString("representative_phone"));
    }

    Fate fate(Subject subject) {
        if (person != null || isOf(subject)) {
            return Fate.GOES;
        }
        if (!isSentBy(subject)) {
            return Fate.STAYS;
        }
        return hasAPhoneOfItsOwn() ? Fate.LOSES_SENDER : Fate.GOES;
    }

    private boolean isOf(Subject subject) {
        boolean another = birth != null && subject.birth() != null && !subject.birth().mayBe(birth);
        return !another && isOne(name.surname(), name.givenName(), name.patronymic(), subject.name());
    }

    private boolean isSentBy(Subject subject) {
        if (representative == null) {
            return false;
        }
        var parts = Names.parts(representative);
        return isOne(parts.surname(), parts.givenName(), parts.patronymic(), subject.name());
    }

    /** Without the representative's an enquiry needs another (enquiry_reachable). */
    private boolean hasAPhoneOfItsOwn() {
        return phone != null && (representativePhone == null || !inOneForm(phone).equals(inOneForm(representativePhone)));
    }

    private static String inOneForm(String phone) {
        return PhoneNotation.of(phone).orElse(phone);
    }

    private static boolean isOne(String surname, String givenName, String patronymic, PersonName sought) {
        return alike(surname, sought.surname()) && alike(givenName, sought.givenName())
                && (patronymic.isEmpty() || sought.patronymic().isEmpty() || alike(patronymic, sought.patronymic()));
    }

    private static boolean alike(String one, String other) {
        return Headings.plain(one).equals(Headings.plain(other));
    }
}
