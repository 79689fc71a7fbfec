package ru.nastavnik.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a column of a list may mean. */
enum Field {
    FULL_NAME("surname"),
    SURNAME("surname"),
    GIVEN_NAME("givenName"),
    PATRONYMIC("patronymic"),
    BIRTH_DATE("birthDate"),
    SEX("sex"),
    OCCUPATION("occupation"),
    SCHOOL_CLASS("schoolClass"),
    POST("post"),
    WORKPLACE("workplace"),
    PHONE("phone"),
    EMAIL("email"),
    /** A telephone, an address, or both; of a pupil's representative. */
    CONTACTS("phone"),
    REPRESENTATIVE("representativeName"),
    REPRESENTATIVE_PHONE("representativePhone"),
    COMPETENCES("competences"),
    INTERESTS("interests"),
    AGES("preferredAgeFrom"),
    HOURS("hoursMonthly"),
    CAPACITY("capacity"),
    STAGE("state"),
    REQUEST("requests"),
    SOURCE("source"),
    FORMS("forms"),
    YEAR("year"),
    STUDENTS("students"),
    STUDENTS_10_19("studentsOf10To19"),
    TEACHERS("teachers"),
    YOUNG_SPECIALISTS("youngSpecialists"),
    PARTNERS("partnerEnterprises"),
    SIGN_IN("signIn"),
    ROLE("role");

    private static final List<Field> OF_ANY_PERSON = List.of(
            FULL_NAME, SURNAME, GIVEN_NAME, PATRONYMIC, BIRTH_DATE, SEX, OCCUPATION, SCHOOL_CLASS, POST, WORKPLACE, PHONE, EMAIL, CONTACTS,
            REPRESENTATIVE, REPRESENTATIVE_PHONE);

    private final String property;

    Field(String property) {
        this.property = property;
    }

    /** The component of the record that the column is read into. */
    String property() {
        return property;
    }

    /** What the columns of such a list may mean, in the order in which a template has them. */
    static List<Field> of(ImportKind kind) {
        return switch (kind) {
            case MENTORS -> ofPeople(COMPETENCES, INTERESTS, AGES, HOURS, CAPACITY, FORMS, STAGE);
            case MENTEES -> ofPeople(REQUEST, SOURCE, FORMS);
            case HEADCOUNTS -> List.of(YEAR, STUDENTS, STUDENTS_10_19, TEACHERS, YOUNG_SPECIALISTS, PARTNERS);
            case ACCOUNTS -> List.of(FULL_NAME, SURNAME, GIVEN_NAME, PATRONYMIC, SIGN_IN, ROLE);
        };
    }

    private static List<Field> ofPeople(Field... more) {
        return Stream.concat(OF_ANY_PERSON.stream(), Arrays.stream(more)).toList();
    }

    /** Empty for the mark of a column that is left out. */
    static Optional<Field> named(String name) {
        return name == null || name.isEmpty() ? Optional.empty() : Optional.of(valueOf(name));
    }
}
