package ru.nastavnik.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** How many people an organization has in a calendar year: the denominators of its indicators. */
@Entity
public class Headcount {

    /** The indicators of the model begin with 2020 (S2). */
    public static final int FIRST_YEAR = 2020;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private int calendarYear;
    private int students;

    @Column(name = "students_10_19")
    private int studentsOf10To19;

    private int teachers;
    private int youngSpecialists;
    private int partnerEnterprises;

    protected Headcount() {}

    public Headcount(int calendarYear) {
        this.calendarYear = calendarYear;
    }

    /** @throws IllegalArgumentException when a part is greater than its whole, or a number is negative */
    public void count(int students, int studentsOf10To19, int teachers, int youngSpecialists, int partnerEnterprises) {
        if (studentsOf10To19 > students || youngSpecialists > teachers || Math.min(studentsOf10To19, Math.min(youngSpecialists, partnerEnterprises)) < 0) {
            throw new IllegalArgumentException("a part greater than its whole, or a negative number");
        }
        this.students = students;
        this.studentsOf10To19 = studentsOf10To19;
        this.teachers = teachers;
        this.youngSpecialists = youngSpecialists;
        this.partnerEnterprises = partnerEnterprises;
    }

    public UUID getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public int getCalendarYear() {
        return calendarYear;
    }

    public int getStudents() {
        return students;
    }

    public int getStudentsOf10To19() {
        return studentsOf10To19;
    }

    public int getTeachers() {
        return teachers;
    }

    public int getYoungSpecialists() {
        return youngSpecialists;
    }

    public int getPartnerEnterprises() {
        return partnerEnterprises;
    }
}
