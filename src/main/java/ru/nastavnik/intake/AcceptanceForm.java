package ru.nastavnik.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.validation.Errors;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.people.Birth;
import ru.nastavnik.people.Occupation;
import ru.nastavnik.people.Occupied;
import ru.nastavnik.people.Person;
import ru.nastavnik.people.PersonName;
import ru.nastavnik.people.Sex;
import ru.nastavnik.sheet.ClassNotation;

/** What a card needs beyond an enquiry, and what the curator corrects in it after a call. */
record AcceptanceForm(
        @NotBlank @Size(max = 100) String surname,
        @NotBlank @Size(max = 100) String givenName,
        @Size(max = 100) String patronymic,
        Birth birthDate,
        @NotNull Sex sex,
        @NotNull Occupation occupation,
        @Size(max = 30) String schoolClass,
        @Size(max = 200) String workplace) {

    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    AcceptanceForm {
        schoolClass = schoolClass == null ? null : ClassNotation.of(schoolClass);
    }

    /** @param organization that was asked: it is no place elsewhere */
    static AcceptanceForm of(Enquiry enquiry, Organization organization) {
        var name = enquiry.getName();
        var occupation = enquiry.getOccupation();
        if (occupation == null) {
            occupation = Occupation.ofLearners(organization.getKind());
        }
        boolean learns = occupation.mayBeMinor();
        String place = enquiry.getPlace();
        var addition = place == null ? Optional.<String>empty() : new OwnName(organization).addition(place);
        return new AcceptanceForm(
                name.surname(), name.givenName(), name.patronymic(), Birth.on(enquiry.getBirthDate()), sexOf(name.patronymic()), occupation,
                learns ? addition.orElse(place) : null, learns || addition.isPresent() ? null : place);
    }

    /** As a patronymic tells; null when it does not. */
    private static Sex sexOf(String patronymic) {
        String lower = patronymic.toLowerCase(Locale.ROOT);
        return lower.endsWith("ич") || lower.endsWith("оглы") ? Sex.MALE : lower.endsWith("на") || lower.endsWith("кызы") ? Sex.FEMALE : null;
    }

    /** What no single field can tell. */
    void check(LocalDate today, Errors errors) {
        if (birthDate == null && occupation != null && occupation.mayBeMinor() && !errors.hasFieldErrors("birthDate")) {
            errors.rejectValue("birthDate", "people.birthDate.required");
        }
        if (birthDate != null && (birthDate.earliest().isAfter(today) || birthDate.earliest().isBefore(EARLIEST_BIRTH))) {
            errors.rejectValue("birthDate", "people.birthDate.wrong");
        }
    }

    Person toNewPerson(Enquiry enquiry) {
        return new Person(
                name(), birthDate, sex,
                new Occupied(occupation, blankToNull(workplace), blankToNull(schoolClass), null),
                enquiry.contacts());
    }

    PersonName name() {
        return new PersonName(surname, givenName, patronymic);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
