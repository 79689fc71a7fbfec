package ru.nastavnik.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;

class PersonFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    /** What the form of a card is bound to. */
    record Card(PersonForm person) {
        public PersonForm getPerson() {
            return person;
        }
    }

    @Test
    void phonesAndClassesTakeTheirOneForm() {
        var form = form("8 (912) 345 67 89", "8a", "89120000001");
        assertThat(errorsOf(form).hasErrors()).isFalse();
        var person = form.toNewPerson();
        assertThat(person.getContacts().phone()).isEqualTo("+7 912 345-67-89");
        assertThat(person.getContacts().representativePhone()).isEqualTo("+7 912 000-00-01");
        assertThat(person.getOccupied().schoolClass()).isEqualTo("8 «А»");
        assertThat(PersonForm.of(person)).isEqualTo(form);
    }

    @Test
    void whatIsNoPhoneComesBackAsItWasTyped() {
        var form = form("позвоните маме", null, "12");
        assertThat(form.phone()).isEqualTo("позвоните маме");
        var errors = errorsOf(form);
        assertThat(errors.getFieldError("person.phone").getCode()).isEqualTo("people.phone.wrong");
        assertThat(errors.getFieldError("person.representativePhone").getCode()).isEqualTo("people.phone.wrong");
    }

    @Test
    void aYearMayBeTheOneThatRuns() {
        assertThat(errorsOf(born(Birth.in(TODAY.getYear()))).hasErrors()).isFalse();
        assertThat(errorsOf(born(Birth.in(TODAY.getYear() + 1))).getFieldError("person.birthDate").getCode()).isEqualTo("people.birthDate.wrong");
        assertThat(errorsOf(born(Birth.on(TODAY.plusDays(1)))).getFieldError("person.birthDate").getCode()).isEqualTo("people.birthDate.wrong");
        assertThat(PersonForm.of(born(Birth.in(2012)).toNewPerson())).isEqualTo(born(Birth.in(2012)));
    }

    private static PersonForm born(Birth birth) {
        return new PersonForm("Образцов", "Пётр", "", birth, Sex.MALE, Occupation.PUPIL, null, null, null, null, null, null, null);
    }

    @Test
    void nothingIsNoWrongPhone() {
        assertThat(errorsOf(form("", "", null)).hasErrors()).isFalse();
        assertThat(form(" ", "", null).toNewPerson().getContacts().phone()).isNull();
    }

    private static PersonForm form(String phone, String schoolClass, String representativePhone) {
        return new PersonForm(
                "Образцов", "Пётр", "", Birth.on(LocalDate.of(2012, 3, 8)), Sex.MALE, Occupation.PUPIL, null, schoolClass, null, phone, null, null, representativePhone);
    }

    private static Errors errorsOf(PersonForm form) {
        var errors = new BeanPropertyBindingResult(new Card(form), "form");
        form.check(errors, TODAY);
        return errors;
    }
}
