package ru.nastavnik.organization;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.validation.Errors;

/** The headcounts of a calendar year as they are typed. */
record HeadcountForm(
        @NotNull @PositiveOrZero @Max(MOST) Integer students,
        @NotNull @PositiveOrZero @Max(MOST) Integer studentsOf10To19,
        @NotNull @PositiveOrZero @Max(MOST) Integer teachers,
        @NotNull @PositiveOrZero @Max(MOST) Integer youngSpecialists,
        @NotNull @PositiveOrZero @Max(MOST) Integer partnerEnterprises) {

    static final int MOST = 100_000;

    static final HeadcountForm EMPTY = new HeadcountForm(null, null, null, null, null);

    static HeadcountForm of(Headcount headcount) {
        return new HeadcountForm(
                headcount.getStudents(), headcount.getStudentsOf10To19(), headcount.getTeachers(),
                headcount.getYoungSpecialists(), headcount.getPartnerEnterprises());
    }

    /** A part is not greater than its whole. */
    void compare(Errors errors) {
        if (students != null && studentsOf10To19 != null && studentsOf10To19 > students) {
            errors.rejectValue("studentsOf10To19", "organization.headcount.more-than-students", new Object[] {students}, null);
        }
        if (teachers != null && youngSpecialists != null && youngSpecialists > teachers) {
            errors.rejectValue("youngSpecialists", "organization.headcount.more-than-teachers", new Object[] {teachers}, null);
        }
    }

    void count(Headcount headcount) {
        headcount.count(students, studentsOf10To19, teachers, youngSpecialists, partnerEnterprises);
    }
}
