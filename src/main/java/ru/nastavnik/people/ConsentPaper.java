package ru.nastavnik.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import ru.nastavnik.organization.Organization;

/**
 * A consent to print and sign: one kind, one person, the signers of their age on the day of printing.
 *
 * @param organization full name of whoever processes the data
 * @param head post of its head, to whom a withdrawal is written
 * @param authority full name of who keeps the municipal register; null when nobody stands above the organization
 * @param birthDay as a paper writes it, with a gap for the pen where only the year is known; null when nothing is
 * @param until last day of the usual term, as a paper writes it
 */
record ConsentPaper(
        ConsentKind kind, Signers signers, String organization, String head, String authority, PersonName name, String birthDay, String about,
        String representative, boolean mentor, boolean mentee, String until) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu 'г.'", Locale.forLanguageTag("ru"));

    static ConsentPaper of(ConsentKind kind, Person person, boolean mentor, boolean mentee, Organization organization, Organization above, LocalDate today, LocalDate until) {
        var signers = person.signersOn(today);
        var occupied = person.getOccupied();
        return new ConsentPaper(
                kind, signers, organization.getFullName(), organization.getHeadPost(), above == null ? null : above.getFullName(), person.getName(),
                birthDay(person.getBirth()),
                occupied.schoolClass() == null ? occupied.post() : occupied.schoolClass(),
                signers.includeRepresentative() ? person.getContacts().representativeName() : null, mentor, mentee, day(until));
    }

    private static String birthDay(Birth birth) {
        return birth == null ? null : birth.yearOnly() ? "«___» ______________ " + birth.year() + " г." : day(birth.latest());
    }

    /** 25 ноября 2026 г. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Whether more than one person speaks: «даём», not «даю». */
    public boolean plural() {
        return signers == Signers.BOTH;
    }
}
