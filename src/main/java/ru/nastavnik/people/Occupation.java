package ru.nastavnik.people;

import ru.nastavnik.organization.OrganizationKind;

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

    /** Of those who learn in an organization of this kind. */
    public static Occupation ofLearners(OrganizationKind kind) {
        return kind == OrganizationKind.COLLEGE ? STUDENT : PUPIL;
    }

    /** Pupils and students may be minors, so their birth date decides who signs for them; the others are adults. */
    public boolean mayBeMinor() {
        return this == PUPIL || this == STUDENT;
    }
}
