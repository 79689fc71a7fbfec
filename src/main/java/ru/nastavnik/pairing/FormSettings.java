package ru.nastavnik.pairing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import ru.nastavnik.people.MentoringForm;
import ru.nastavnik.people.Occupation;

/** A form of mentoring as the curator types it: who may mentor whom. */
record FormSettings(@NotBlank @Size(max = 100) String name, @NotEmpty Set<Occupation> mentors, @NotEmpty Set<Occupation> mentees) {

    FormSettings {
        mentors = known(mentors);
        mentees = known(mentees);
    }

    /** An empty choice comes as null. */
    private static Set<Occupation> known(Set<Occupation> chosen) {
        return chosen == null ? Set.of() : chosen.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    private String tidyName() {
        return name.strip().replaceAll("\\s+", " ");
    }

    static FormSettings of(MentoringForm form) {
        return new FormSettings(form.getName(), form.getMentors(), form.getMentees());
    }

    MentoringForm toNewForm(int position) {
        return new MentoringForm(tidyName(), mentors, mentees, position);
    }

    void describe(MentoringForm form) {
        form.describe(tidyName(), mentors, mentees);
    }
}
