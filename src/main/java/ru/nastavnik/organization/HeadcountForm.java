package ru.nastavnik.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.springframework.validation.Errors;

/**
 * The headcounts of a calendar year as they are typed. Texts, because a record with one number that cannot be read is not made at all, and
 * what stood in the other fields would be lost.
 */
public record HeadcountForm(
        @NotBlank @Pattern(regexp = NUMBER, message = "{organization.headcount.malformed}") String students,
        @NotBlank @Pattern(regexp = NUMBER, message = "{organization.headcount.malformed}") String studentsOf10To19,
        @NotBlank @Pattern(regexp = NUMBER, message = "{organization.headcount.malformed}") String teachers,
        @NotBlank @Pattern(regexp = NUMBER, message = "{organization.headcount.malformed}") String youngSpecialists,
        @NotBlank @Pattern(regexp = NUMBER, message = "{organization.headcount.malformed}") String partnerEnterprises) {

    /** Empty is said by the other constraint. */
    private static final String NUMBER = "\\s*|\\s*\\d{1,6}\\s*";

    static final HeadcountForm EMPTY = new HeadcountForm(null, null, null, null, null);

    public static HeadcountForm of(Headcount headcount) {
        return new HeadcountForm(
                Integer.toString(headcount.getStudents()), Integer.toString(headcount.getStudentsOf10To19()),
                Integer.toString(headcount.getTeachers()), Integer.toString(headcount.getYoungSpecialists()),
                Integer.toString(headcount.getPartnerEnterprises()));
    }

    /** What was not told stays as it is known. */
    public HeadcountForm over(HeadcountForm known) {
        return new HeadcountForm(
                or(students, known.students), or(studentsOf10To19, known.studentsOf10To19), or(teachers, known.teachers),
                or(youngSpecialists, known.youngSpecialists), or(partnerEnterprises, known.partnerEnterprises));
    }

    private static String or(String told, String known) {
        return told == null ? known : told;
    }

    /** A part is not greater than its whole. To be called when all can be read. */
    public void compare(Errors errors) {
        compare("studentsOf10To19", studentsOf10To19, "students", students, "organization.headcount.more-than-students", errors);
        compare("youngSpecialists", youngSpecialists, "teachers", teachers, "organization.headcount.more-than-teachers", errors);
    }

    private static void compare(String partField, String part, String wholeField, String whole, String message, Errors errors) {
        if (!errors.hasFieldErrors(partField) && !errors.hasFieldErrors(wholeField) && number(part) > number(whole)) {
            errors.rejectValue(partField, message, new Object[] {number(whole)}, null);
        }
    }

    public void count(Headcount headcount) {
        headcount.count(number(students), number(studentsOf10To19), number(teachers), number(youngSpecialists), number(partnerEnterprises));
    }

    private static int number(String typed) {
        return Integer.parseInt(typed.strip());
    }
}
