package ru.nastavnik.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.organization.Founding;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.OrganizationKind;
import ru.nastavnik.organization.Standing;

@ApplicationTest
class RegistersPersistenceTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    Founding founding;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    People people;

    @Autowired
    Mentors mentors;

    @Autowired
    Mentees mentees;

    @Autowired
    MentoringForms forms;

    Organization school;

    @BeforeEach
    void found() {
        school = founding.found(new Organization(
                OrganizationKind.SCHOOL, null, "Школа", "Школа", "s" + UUID.randomUUID(), "директор", ZoneId.of("Europe/Moscow")));
    }

    @Test
    void aNewSchoolHasTheNineForms() {
        inSchool(() -> assertThat(forms.findAllByOrderByPosition()).hasSize(9).first().satisfies(form -> {
            assertThat(form.getName()).isEqualTo("ученик — ученик");
            assertThat(form.getMentors()).containsExactly(Occupation.PUPIL);
        }));
    }

    @Test
    void keepsAMentorWithFormsAndCompetences() {
        var id = new UUID[1];
        inSchool(() -> {
            var person = people.save(teacher());
            var mentor = new Mentor(person, TODAY);
            mentor.offer(List.of("химия", "олимпиады"), null, 12, 17, 8, 3, forms.findAll().subList(0, 2));
            id[0] = mentors.save(mentor).getId();
        });
        inSchool(() -> assertThat(mentors.findById(id[0])).hasValueSatisfying(mentor -> {
            assertThat(mentor.getCompetences()).containsExactly("химия", "олимпиады");
            assertThat(mentor.getForms()).hasSize(2);
            assertThat(mentor.getPerson().getName().full()).isEqualTo("Примерова Анна Борисовна");
        }));
    }

    @Test
    void keepsTheOrderOfRequests() {
        var id = new UUID[1];
        inSchool(() -> {
            var mentee = new Mentee(people.save(pupil()), TODAY);
            mentee.ask(List.of(new Request("химия", RequestSource.SELF), new Request("проект", RequestSource.PARENTS)), List.of());
            id[0] = mentees.save(mentee).getId();
        });
        inSchool(() -> mentees.findById(id[0]).orElseThrow().ask(List.of(new Request("проект", RequestSource.PARENTS)), List.of()));
        inSchool(() -> assertThat(mentees.findById(id[0]).orElseThrow().getRequests()).extracting(Request::topic).containsExactly("проект"));
    }

    private void inSchool(Runnable work) {
        Standing.job(school).run(() -> transaction.executeWithoutResult(status -> work.run()));
    }

    static Person teacher() {
        return new Person(
                new PersonName("Примерова", "Анна", "Борисовна"), null, Sex.FEMALE,
                new Occupied(Occupation.TEACHER, null, null, "учитель химии"), new Contacts(null, null, null, null));
    }

    static Person pupil() {
        return new Person(
                new PersonName("Образцов", "Пётр", "Ильич"), Birth.on(LocalDate.of(2012, 3, 8)), Sex.MALE,
                new Occupied(Occupation.PUPIL, null, "8 «А»", null), new Contacts(null, null, "Образцов Илья Петрович", null));
    }
}
