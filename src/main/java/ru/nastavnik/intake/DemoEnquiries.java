package ru.nastavnik.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import ru.nastavnik.intake.Reception.Receptions;
import ru.nastavnik.organization.DemoPart;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.Mentee;
import ru.nastavnik.people.Mentees;
import ru.nastavnik.people.Occupation;
import ru.nastavnik.people.Person;

/** The first school of the demo city has its forms open, and three people have written: one of them is in its registers already. */
@Component
@Profile("demo")
class DemoEnquiries implements DemoPart {

    private final Organizations organizations;
    private final Receptions receptions;
    private final Enquiries enquiries;
    private final Mentees mentees;
    private final TransactionOperations transaction;
    private final Clock clock;

    DemoEnquiries(
            Organizations organizations, Receptions receptions, Enquiries enquiries, Mentees mentees, TransactionOperations transaction, Clock clock) {
        this.organizations = organizations;
        this.receptions = receptions;
        this.enquiries = enquiries;
        this.mentees = mentees;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return 35;
    }

    @Override
    public void make() {
        organizations.findBySlug("school-1").ifPresent(school -> Standing.job(school).run(() -> transaction.executeWithoutResult(status -> fill(school))));
    }

    private void fill(Organization school) {
        receptions.open(true, true);
        LocalDate today = school.today(clock);
        send(Wish.MENTOR, 50, new EnquiryForm(
                Sender.SELF, null, null, "Верстакова", "Алина", "Эскизовна", null, Occupation.PARENT, "Типография «Образец»", "8 912 000-00-41", "вёрстка, дизайн, публичные выступления", true));
        send(Wish.MENTEE, 26, new EnquiryForm(
                Sender.REPRESENTATIVE, "Набросков Денис Макетович", "8 912 000-00-42", "Набросков", "Матвей", "Денисович", today.minusYears(11).minusDays(40), null,
                "5 «А»", null, "перешёл в новую школу, никого не знает", true));
        mentees.findAll().stream().map(Mentee::getPerson).skip(3).findFirst().ifPresent(person -> send(Wish.MENTEE, 3, again(person)));
    }

    private static EnquiryForm again(Person person) {
        var name = person.getName();
        return new EnquiryForm(
                Sender.SELF, null, null, name.surname(), name.givenName(), name.patronymic(), person.getBirth() == null ? null : person.getBirth().day(), null,
                person.getOccupied().schoolClass(), "8 912 000-00-43", "подготовка к олимпиаде", true);
    }

    private void send(Wish wish, int hoursAgo, EnquiryForm form) {
        Instant sent = clock.instant().minus(Duration.ofHours(hoursAgo));
        enquiries.save(new Enquiry(form.fingerprint(Ticket.issue(sent)), wish, form, sent));
    }
}
