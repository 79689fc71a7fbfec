package ru.nastavnik.pairing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Set;
import ru.nastavnik.people.MentoringForm;
import ru.nastavnik.people.Occupation;

/** A form of mentoring as the curator types it: who may mentor whom. */
record FormSettings(@NotBlank @Size(max = 100) String name, @NotEmpty Set<Occupation> mentors, @NotEmpty Set<Occupation> mentees) {

    FormSettings {
        mentors = mentors == null ? Set.of() : mentors;
        mentees = mentees == null ? Set.of() : mentees;
    }

    static FormSettings of(MentoringForm form) {
        return new FormSettings(form.getName(), form.getMentors(), form.getMentees());
    }

    MentoringForm toNewForm(int position) {
        return new MentoringForm(name.strip(), mentors, mentees, position);
    }

    void describe(MentoringForm form) {
        form.describe(name.strip(), mentors, mentees);
    }
}
