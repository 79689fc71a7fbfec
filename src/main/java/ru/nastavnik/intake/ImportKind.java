package ru.nastavnik.intake;

import ru.nastavnik.organization.OrganizationKind;
import ru.nastavnik.organization.Right;
import ru.nastavnik.people.Enrolment.Register;
import ru.nastavnik.people.Occupation;

/** What a list holds. */
enum ImportKind {
    MENTORS(Right.WRITE_REGISTERS, "/mentors"),
    MENTEES(Right.WRITE_REGISTERS, "/mentees"),
    HEADCOUNTS(Right.MANAGE_ORGANIZATION, "/settings"),
    ACCOUNTS(Right.INVITE, "/accounts");

    private final Right right;
    private final String place;

    ImportKind(Right right, String place) {
        this.right = right;
        this.place = place;
    }

    /** Who may type what such a list holds may also bring the list. */
    Right right() {
        return right;
    }

    /** Where, below the organization's page, the records stand. */
    public String getPlace() {
        return place;
    }

    public boolean isOfPeople() {
        return this == MENTORS || this == MENTEES;
    }

    /** What the people of a list of people are as long as nothing else is chosen. */
    Occupation preset(OrganizationKind at) {
        return this == MENTEES ? Occupation.ofLearners(at) : Occupation.TEACHER;
    }

    Register register() {
        return switch (this) {
            case MENTORS -> Register.MENTORS;
            case MENTEES -> Register.MENTEES;
            default -> throw new IllegalStateException(this + " is no register");
        };
    }
}
