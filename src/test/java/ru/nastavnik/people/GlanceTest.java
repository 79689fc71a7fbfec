package ru.nastavnik.people;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ru.nastavnik.people.MenteeForm.RequestForm;

class GlanceTest {

    private static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();
    private static final PersonForm PERSON = person("Иванов", "Пётр", null);

    private final Glance glance = new Glance(VALIDATOR);

    private static PersonForm person(String surname, String givenName, String email) {
        return new PersonForm(
                surname, givenName, "Ильич", Birth.in(2012), Sex.MALE, Occupation.PUPIL, null, "7 «Б»", null, "+7 900 000-00-00", email, "Иванова Вера", null);
    }

    private static MentorForm mentor(PersonForm person, Integer from, Integer hours, Integer capacity) {
        return new MentorForm(person, "химия, физика", null, from, null, hours, capacity, Set.of());
    }

    private static MenteeForm mentee(RequestForm... requests) {
        return new MenteeForm(PERSON, Arrays.asList(requests), Set.of());
    }

    private static RequestForm request(int length) {
        return new RequestForm("х".repeat(length), RequestSource.SELF, null);
    }

    static Stream<Record> right() {
        return Stream.of(
                mentee(), mentee(request(300), request(1)), mentee(Collections.nCopies(20, request(5)).toArray(RequestForm[]::new)), mentor(PERSON, 5, 200, 1),
                mentor(PERSON, 99, null, 30), mentor(person("И".repeat(100), "П", null), null, 1, 1));
    }

    static Stream<Record> wrong() {
        return Stream.of(
                mentee(request(301)), mentee(Collections.nCopies(21, request(5)).toArray(RequestForm[]::new)), mentor(PERSON, 4, null, 1),
                mentor(PERSON, 100, null, 1), mentor(PERSON, null, 201, 1), mentor(PERSON, null, 0, 1), mentor(PERSON, null, null, null),
                mentor(PERSON, null, null, 31), mentor(person("И".repeat(101), "П", null), null, null, 1), mentor(person(" \t", "П", null), null, null, 1),
                mentor(person(null, "П", null), null, null, 1), mentor(person("И", "П", "нет"), null, null, 1), mentor(PersonForm.blank(null), null, null, 1));
    }

    @ParameterizedTest
    @MethodSource
    void right(Record form) {
        assertThat(VALIDATOR.validate(form)).isEmpty();
        assertThat(glance.isRight(form)).isTrue();
    }

    @ParameterizedTest
    @MethodSource
    void wrong(Record form) {
        assertThat(VALIDATOR.validate(form)).isNotEmpty();
        assertThat(glance.isRight(form)).isFalse();
    }

    @Test
    void whatItDoesNotUnderstandItLeavesToTheValidator() {
        var form = mentor(person("Иванов", "Пётр", "ivanov@example.org"), null, null, 1);

        assertThat(VALIDATOR.validate(form)).isEmpty();
        assertThat(glance.isRight(form)).isFalse();
        assertThat(glance.isRight(new Odd(List.of("слово")))).isFalse();
    }

    private record Odd(@jakarta.validation.constraints.NotEmpty List<String> words) {}
}
