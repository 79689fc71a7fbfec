package ru.nastavnik.monitoring;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Students in any form of mentoring, of all students (S2): the organization's own pupils and students who are mentee or mentor in a pair that
 * works. A mentor who studies elsewhere is not the organization's.
 */
@Component
class StudentsInvolved implements Formula {

    private static final String OWN_STUDENT = " and p.occupation in ('PUPIL', 'STUDENT') and p.workplace is null";
    private static final String WHO = AtWork.MENTEES + OWN_STUDENT + "\nunion all\n" + AtWork.MENTORS + OWN_STUDENT;

    private final AtWork atWork;

    StudentsInvolved(AtWork atWork) {
        this.atWork = atWork;
    }

    @Override
    public String name() {
        return "students-involved";
    }

    @Override
    public List<Count> counts(String argument, Collection<LocalDate> days) {
        return atWork.counts(WHO, "students", days);
    }

    @Override
    public String people() {
        return AtWork.people(WHO);
    }
}
