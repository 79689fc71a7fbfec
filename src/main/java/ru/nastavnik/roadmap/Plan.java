package ru.nastavnik.roadmap;

import java.util.Set;

/** What the roadmap says of an activity before it is held. {@code expectedResult} may be null. */
public record Plan(String title, Set<ResponsibleRole> responsible, Deadline deadline, String expectedResult) {

    /** @throws IllegalArgumentException when it has no title or no deadline */
    public Plan {
        if (title == null || title.isBlank() || deadline == null) {
            throw new IllegalArgumentException("An activity has a title and a deadline");
        }
        responsible = Set.copyOf(responsible);
    }
}
