package ru.nastavnik.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import ru.nastavnik.account.DemoAccounts;
import ru.nastavnik.account.Membership;
import ru.nastavnik.account.Memberships;
import ru.nastavnik.organization.DemoPart;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.OrganizationKind;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.Standing;

/** Registers of the demo city: the participants of S2 (850 in 19 schools) and the mentors for them. The same people each time. */
@Component
@Profile("demo")
class DemoPeople implements DemoPart {

    /** S2, list of schools: participants in the first year; the last two are ours. */
    private static final Map<String, Integer> MENTEES = Map.ofEntries(
            Map.entry("school-1", 75), Map.entry("school-3", 75), Map.entry("school-4", 75), Map.entry("school-5", 20), Map.entry("school-7", 75),
            Map.entry("school-8", 50), Map.entry("school-14", 50), Map.entry("school-16", 15), Map.entry("school-20", 10), Map.entry("school-24", 75),
            Map.entry("school-25", 30), Map.entry("school-27", 50), Map.entry("school-28", 50), Map.entry("school-31", 40), Map.entry("school-34", 30),
            Map.entry("school-37", 30), Map.entry("school-38", 15), Map.entry("school-40", 75), Map.entry("school-79", 10),
            Map.entry("creativity", 24), Map.entry("kindergarten-12", 6));

    private static final int SMALL = 25;

    private final Organizations organizations;
    private final People people;
    private final Mentors mentors;
    private final Mentees mentees;
    private final Consents consents;
    private final Withdrawing withdrawing;
    private final MentoringForms forms;
    private final DemoLives lives;
    private final Promotion promotion;
    private final Memberships memberships;
    private final DemoAccounts accounts;
    private final TransactionOperations transaction;
    private final Clock clock;

    DemoPeople(
            Organizations organizations, People people, Mentors mentors, Mentees mentees, Consents consents, Withdrawing withdrawing, MentoringForms forms,
            DemoLives lives, Promotion promotion, Memberships memberships, DemoAccounts accounts, TransactionOperations transaction, Clock clock) {
        this.organizations = organizations;
        this.people = people;
        this.mentors = mentors;
        this.mentees = mentees;
        this.consents = consents;
        this.withdrawing = withdrawing;
        this.forms = forms;
        this.lives = lives;
        this.promotion = promotion;
        this.memberships = memberships;
        this.accounts = accounts;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return 30;
    }

    @Override
    public void make() {
        organizations.findAll().stream()
                .filter(organization -> MENTEES.containsKey(organization.getSlug()))
                .forEach(organization -> Standing.job(organization).run(() -> transaction.executeWithoutResult(status -> fill(organization))));
    }

    private void fill(Organization organization) {
        var random = new Random(organization.getSlug().hashCode());
        var today = organization.today(clock);
        var invented = new InventedPeople(random, today);
        int count = MENTEES.get(organization.getSlug());
        UUID curator = memberships.findAll().stream()
                .filter(membership -> membership.getOrganizationId().equals(organization.getId()) && membership.getRole() == Role.CURATOR)
                .findFirst()
                .orElseThrow()
                .getAccountId();
        boolean kindergarten = organization.getKind() == OrganizationKind.KINDERGARTEN;
        var all = forms.findAllByOrderByPosition();
        var offering = new ArrayList<Mentor>();
        var asking = new ArrayList<Mentee>();
        for (int n = 0; n < count / 3 + 1; n++) {
            var person = people.save(kindergarten ? invented.educator() : invented.mentor());
            var entered = enteredOn(today, random);
            var mentor = new Mentor(person, entered);
            mentor.offer(invented.competences(), invented.interest(), null, null, 4 + random.nextInt(9), 2 + random.nextInt(3), admitting(all, person, true));
            offering.add(mentors.save(mentor));
            sign(person, entered, curator, n == 0 || random.nextInt(100) < 92);
            if (n % 3 == 0) {
                signFreely(person, ConsentKind.MENTOR_REGISTER, Set.of(), entered, curator);
            }
            if (n == 0 && organization.getSlug().equals("school-1")) {
                give(organization, person, Role.MENTOR, "mentor");
            }
        }
        for (int n = 0; n < count; n++) {
            var person = people.save(kindergarten ? invented.youngEducator() : invented.pupil());
            var entered = enteredOn(today, random);
            var mentee = n == count - 1 && count > SMALL ? Mentee.applying(person, entered) : new Mentee(person, entered);
            mentee.ask(invented.requests(kindergarten, entered, curator), admitting(all, person, false));
            asking.add(mentees.save(mentee));
            sign(person, entered, curator, n == 0 || random.nextInt(100) < 90);
            if (n % 4 == 0) {
                signFreely(person, ConsentKind.PUBLICATION, n % 8 == 0 ? Set.of(Published.NAME, Published.PHOTO) : Set.of(Published.CASE), entered, curator);
            }
            if (n == 0 && organization.getSlug().equals("school-1")) {
                give(organization, person, Role.MENTEE, "mentee");
            }
        }
        asCurator(organization, curator).run(() -> {
            lives.live(organization, offering, asking);
            if (count > SMALL) {
                promote(organization, curator, today);
            }
        });
        if (organization.getSlug().equals("school-1")) {
            withdrawn(people.save(invented.pupil()), curator, today);
        }
    }

    /** A pupil of last year's programme, now a candidate for a mentor: in the archive of one register, new in the other. */
    private void promote(Organization organization, UUID curator, LocalDate today) {
        var former = people.save(new InventedPeople(new Random(organization.getSlug().hashCode() + 1), today).senior());
        var mentee = mentees.save(new Mentee(former, new ProgrammeYear(ProgrammeYear.firstYearOf(today) - 1).startsOn().plusDays(10)));
        lives.completed(organization, mentee);
        promotion.promote(mentee);
        sign(former, today, curator, true);
    }

    private static Standing asCurator(Organization organization, UUID curator) {
        var job = Standing.job(organization);
        return new Standing(
                job.organization(), job.slug(), job.shortName(), job.kind(), job.zone(), curator, Set.of(Role.CURATOR), Set.of(), job.ancestors(),
                job.overview(), false);
    }

    /** Somebody who took part no longer than it took to sign: the data are locked up and wait for their last day. */
    private void withdrawn(Person person, UUID curator, LocalDate today) {
        mentees.save(new Mentee(person, today));
        sign(person, today, curator, true);
        var consent = consents.findByPersonIdOrderBySignedOnDescIdDesc(person.getId()).stream()
                .filter(paper -> paper.getKind() == ConsentKind.PERSONAL_DATA)
                .findFirst()
                .orElseThrow();
        withdrawing.withdraw(person.getId(), consent.getId(), "переходит в другую школу", curator);
    }

    private static List<MentoringForm> admitting(List<MentoringForm> forms, Person person, boolean mentor) {
        return forms.stream().filter(form -> mentor ? form.admitsAsMentor(person) : form.admitsAsMentee(person)).toList();
    }

    /** In the first weeks of the programme year, and never after today. */
    private static LocalDate enteredOn(LocalDate today, Random random) {
        var day = new ProgrammeYear(ProgrammeYear.firstYearOf(today)).startsOn().plusDays(random.nextInt(18));
        return day.isAfter(today) ? today : day;
    }

    /** Some have signed the first paper only. */
    private void sign(Person person, LocalDate day, UUID curator, boolean both) {
        var signers = person.signersOn(day);
        var ends = new ProgrammeYear(ProgrammeYear.firstYearOf(day)).endsOn();
        for (ConsentKind kind : both ? ConsentKind.NEEDED : Set.of(ConsentKind.PERSONAL_DATA)) {
            consents.save(new Consent(
                    person, kind, day, ends, signers.includePerson(),
                    signers.includeRepresentative() ? person.getContacts().representativeName() : null, curator, clock.instant()));
        }
    }

    private void signFreely(Person person, ConsentKind kind, Set<Published> publishes, LocalDate day, UUID curator) {
        var signers = person.signersOn(day);
        var ends = new ProgrammeYear(ProgrammeYear.firstYearOf(day)).endsOn();
        consents.save(new Consent(
                person, kind, publishes, day, ends, signers.includePerson(),
                signers.includeRepresentative() ? person.getContacts().representativeName() : null, curator, clock.instant()));
    }

    private void give(Organization organization, Person person, Role role, String word) {
        var account = accounts.signingIn(person.getName().full(), word);
        memberships.save(new Membership(account.getId(), organization, role, person.getId()));
    }
}
