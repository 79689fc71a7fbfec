package ru.nastavnik.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is told from outside of one person: a row of a list, an application. Null, or an empty list, is what was not told; it wipes nothing that
 * is known.
 *
 * @param assumed what somebody new is of whom {@code occupation} is not told
 * @param competences separated by comma, semicolon or line
 * @param state where a new mentor begins; null for a candidate
 * @param requests the main one first
 * @param forms ids of the organization's forms of mentoring
 */
public record Entry(
        String surname,
        String givenName,
        String patronymic,
        Birth birthDate,
        Sex sex,
        Occupation occupation,
        Occupation assumed,
        String workplace,
        String schoolClass,
        String post,
        String phone,
        String email,
        String representativeName,
        String representativePhone,
        String competences,
        String interests,
        Integer preferredAgeFrom,
        Integer preferredAgeTo,
        Integer hoursMonthly,
        Integer capacity,
        MentorState state,
        List<Request> requests,
        Set<UUID> forms) {

    private static final PersonForm NOBODY = PersonForm.blank(null);

    public Entry {
        requests = requests == null ? List.of() : List.copyOf(requests);
        forms = forms == null ? Set.of() : Set.copyOf(forms);
    }

    MentorForm toMentorForm() {
        return over(MentorForm.blank(NOBODY));
    }

    MenteeForm toMenteeForm() {
        return over(new MenteeForm(NOBODY, List.of(), null));
    }

    /** A name that is known stays as it is spelled on the card; only a missing patronymic is added. */
    PersonForm over(PersonForm known) {
        boolean fresh = known.surname() == null;
        return new PersonForm(
                fresh ? surname : known.surname(),
                fresh ? givenName : known.givenName(),
                known.patronymic() == null || known.patronymic().isEmpty() ? or(patronymic, known.patronymic()) : known.patronymic(),
                birthDate == null ? known.birthDate() : birthDate.over(known.birthDate()),
                or(sex, known.sex()),
                or(occupation, or(known.occupation(), assumed)),
                isPlaceOf(known) ? known.workplace() : or(workplace, known.workplace()),
                or(schoolClass, known.schoolClass()),
                or(post, known.post()),
                or(phone, known.phone()),
                or(email, known.email()),
                or(representativeName, known.representativeName()),
                or(representativePhone, known.representativePhone()));
    }

    /** An export writes the class after the place. */
    private boolean isPlaceOf(PersonForm known) {
        return workplace != null && workplace.equals(known.workplace() + ", " + known.schoolClass());
    }

    MentorForm over(MentorForm known) {
        return new MentorForm(
                over(known.person()),
                or(competences, known.competences()),
                or(interests, known.interests()),
                or(preferredAgeFrom, known.preferredAgeFrom()),
                or(preferredAgeTo, known.preferredAgeTo()),
                or(hoursMonthly, known.hoursMonthly()),
                or(capacity, known.capacity()),
                forms.isEmpty() ? known.forms() : forms);
    }

    /** What is asked for already is not asked for twice. */
    MenteeForm over(MenteeForm known) {
        var all = new ArrayList<>(known.withoutEmptyRows().requests());
        requests.stream()
                .filter(request -> all.stream().noneMatch(row -> row.topic().strip().equalsIgnoreCase(request.topic().strip())))
                .map(MenteeForm.RequestForm::of)
                .forEach(all::add);
        return new MenteeForm(over(known.person()), all, forms.isEmpty() ? known.forms() : forms);
    }

    private static <T> T or(T told, T known) {
        return Optional.ofNullable(told).orElse(known);
    }
}
