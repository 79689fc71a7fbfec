package ru.nastavnik.people;

/** What a person is, as far as the forms of mentoring ask (domain: forms; mentors are teachers, students, alumni, employers' people, parents). */
public enum Occupation {
    PUPIL,
    STUDENT,
    TEACHER,
    EDUCATOR,
    HEAD,
    EMPLOYER,
    ALUMNUS,
    PARENT;

    /** Pupils and students may be minors, so their birth date decides who signs for them; the others are adults. */
    public boolean mayBeMinor() {
        return this == PUPIL || this == STUDENT;
    }
}
