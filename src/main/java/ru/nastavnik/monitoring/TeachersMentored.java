package ru.nastavnik.monitoring;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Teachers who are mentees in a pair that works, of all teachers (S1 item 7, 1); young specialists are among both. */
@Component
class TeachersMentored implements Formula {

    private static final String WHO = AtWork.MENTEES + " and p.occupation in ('TEACHER', 'EDUCATOR') and p.workplace is null";

    private final AtWork atWork;

    TeachersMentored(AtWork atWork) {
        this.atWork = atWork;
    }

    @Override
    public String name() {
        return "teachers-mentored";
    }

    @Override
    public List<Count> counts(String argument, Collection<LocalDate> days) {
        return atWork.counts(WHO, "teachers", days);
    }

    @Override
    public String people() {
        return AtWork.people(WHO);
    }
}
