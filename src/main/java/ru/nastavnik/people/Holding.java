package ru.nastavnik.people;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a register holds of one person.
 *
 * @param mentor null when there is no such card, or when another register is meant
 * @param mentee likewise
 */
record Holding(Person person, Mentor mentor, Mentee mentee) {

    Stream<Object> entities() {
        return Stream.of((Object) person, mentor, mentee).filter(Objects::nonNull);
    }

    boolean hasCard() {
        return mentor != null || mentee != null;
    }

    /** Null when there is no card. */
    Integer cardVersion() {
        return mentor != null ? Integer.valueOf(mentor.getVersion()) : mentee != null ? Integer.valueOf(mentee.getVersion()) : null;
    }

    boolean isArchived() {
        return mentor != null && mentor.isArchived() || mentee != null && mentee.isArchived();
    }

    /** The card as a form shows it; of a person without one, a blank card. */
    Record form(Enrolment.Register register) {
        if (register == Enrolment.Register.MENTORS) {
            return mentor == null ? MentorForm.blank(PersonForm.of(person)) : MentorForm.of(mentor);
        }
        return (mentee == null ? MenteeForm.blank(PersonForm.of(person)) : MenteeForm.of(mentee)).withoutEmptyRows();
    }
}
