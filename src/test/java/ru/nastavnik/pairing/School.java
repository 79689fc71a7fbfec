package ru.nastavnik.pairing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.organization.Founding;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.OrganizationKind;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.Birth;
import ru.nastavnik.people.Contacts;
import ru.nastavnik.people.Mentee;
import ru.nastavnik.people.Mentees;
import ru.nastavnik.people.Mentor;
import ru.nastavnik.people.MentoringForm;
import ru.nastavnik.people.MentoringForms;
import ru.nastavnik.people.Mentors;
import ru.nastavnik.people.Occupation;
import ru.nastavnik.people.Occupied;
import ru.nastavnik.people.People;
import ru.nastavnik.people.Person;
import ru.nastavnik.people.PersonName;
import ru.nastavnik.people.Sex;

/** A school with its people, as the tests of pairs need it. */
class School {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    static final LocalDate TODAY = LocalDate.now(MOSCOW);

    final Organization organization;
    private final TransactionTemplate transaction;
    private final People people;
    private final Mentors mentors;
    private final Mentees mentees;
    private final MentoringForms forms;

    School(BeanFactory beans) {
        this(beans, null);
    }

    School(BeanFactory beans, Organization authority) {
        this.transaction = beans.getBean(TransactionTemplate.class);
        this.people = beans.getBean(People.class);
        this.mentors = beans.getBean(Mentors.class);
        this.mentees = beans.getBean(Mentees.class);
        this.forms = beans.getBean(MentoringForms.class);
        this.organization = beans.getBean(Founding.class).found(new Organization(
                OrganizationKind.SCHOOL, authority, "Школа", "Школа", "s" + UUID.randomUUID(), "директор", MOSCOW));
    }

    <T> T call(Supplier<T> work) {
        return Standing.job(organization).call(() -> transaction.execute(status -> work.get()));
    }

    void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    Mentor teacher(String surname, int capacity) {
        return call(() -> {
            var mentor = new Mentor(
                    people.save(new Person(
                            new PersonName(surname, "Анна", "Борисовна"), null, Sex.FEMALE,
                            new Occupied(Occupation.TEACHER, null, null, "учитель химии"), new Contacts(null, null, null, null))),
                    TODAY);
            mentor.offer(List.of(), null, null, null, null, capacity, List.of());
            return mentors.save(mentor);
        });
    }

    Mentee pupil(String surname) {
        return call(() -> mentees.save(new Mentee(
                people.save(new Person(
                        new PersonName(surname, "Пётр", "Ильич"), Birth.on(LocalDate.of(2012, 3, 8)), Sex.MALE,
                        new Occupied(Occupation.PUPIL, null, "8 «А»", null), new Contacts(null, null, "Образцов Илья Петрович", null))),
                TODAY)));
    }

    MentoringForm form(String name) {
        return call(() -> forms.findAll().stream().filter(form -> form.getName().equals(name)).findFirst().orElseThrow());
    }

    Proposal proposal(Mentor mentor, Mentee... mentees) {
        return new Proposal(
                mentor.getId(),
                form("учитель — ученик").getId(),
                Stream.of(mentees).map(Mentee::getId).collect(Collectors.toSet()),
                null,
                Set.of(),
                null,
                Period.restOfProgrammeYear(TODAY),
                null);
    }
}
