package ru.nastavnik.people;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.springframework.validation.Errors;
import ru.nastavnik.sheet.ClassNotation;
import ru.nastavnik.sheet.PhoneNotation;

/** What a curator types about a person, inside the form of a mentor or mentee. */
record PersonForm(
        @NotBlank @Size(max = 100) String surname,
        @NotBlank @Size(max = 100) String givenName,
        @Size(max = 100) String patronymic,
        Birth birthDate,
        @NotNull Sex sex,
        @NotNull Occupation occupation,
        @Size(max = 200) String workplace,
        @Size(max = 30) String schoolClass,
        @Size(max = 200) String post,
        @Size(max = 50) String phone,
        @Email @Size(max = 200) String email,
        @Size(max = 300) String representativeName,
        @Size(max = 50) String representativePhone) {

    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    /** Phones and classes take their one form as soon as they are typed, so that nobody looks for two. */
    PersonForm {
        schoolClass = schoolClass == null ? null : ClassNotation.of(schoolClass);
        phone = inOneForm(phone);
        representativePhone = inOneForm(representativePhone);
    }

    private static String inOneForm(String phone) {
        return phone == null ? null : PhoneNotation.of(phone).orElse(phone);
    }

    static PersonForm of(Person person) {
        var name = person.getName();
        var occupied = person.getOccupied();
        var contacts = person.getContacts();
        return new PersonForm(
                name.surname(), name.givenName(), name.patronymic(), person.getBirth(), person.getSex(),
                occupied.occupation(), occupied.workplace(), occupied.schoolClass(), occupied.post(),
                contacts.phone(), contacts.email(), contacts.representativeName(), contacts.representativePhone());
    }

    static PersonForm blank(Occupation occupation) {
        return new PersonForm(null, null, null, null, null, occupation, null, null, null, null, null, null, null);
    }

    /** What no single field can tell. */
    void check(Errors errors, LocalDate today) {
        if (birthDate == null && occupation != null && occupation.mayBeMinor() && !errors.hasFieldErrors("person.birthDate")) {
            errors.rejectValue("person.birthDate", "people.birthDate.required");
        }
        if (birthDate != null && (birthDate.earliest().isAfter(today) || birthDate.earliest().isBefore(EARLIEST_BIRTH))) {
            errors.rejectValue("person.birthDate", "people.birthDate.wrong");
        }
        checkPhone("person.phone", phone, errors);
        checkPhone("person.representativePhone", representativePhone, errors);
    }

    private static void checkPhone(String field, String phone, Errors errors) {
        if (blankToNull(phone) != null && PhoneNotation.of(phone).isEmpty() && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "people.phone.wrong");
        }
    }

    Person toNewPerson() {
        return new Person(name(), birthDate, sex, occupied(), contacts());
    }

    void describe(Person person) {
        person.describe(name(), birthDate, sex, occupied(), contacts());
    }

    PersonName name() {
        return new PersonName(surname, givenName, patronymic);
    }

    private Occupied occupied() {
        return new Occupied(occupation, blankToNull(workplace), blankToNull(schoolClass), blankToNull(post));
    }

    private Contacts contacts() {
        return new Contacts(blankToNull(phone), blankToNull(email), blankToNull(representativeName), blankToNull(representativePhone));
    }

    static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
