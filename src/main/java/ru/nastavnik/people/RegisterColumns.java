package ru.nastavnik.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What later rooms add to the rows of a register and to its cards. Called once a page, inside its read-only transaction. */
public interface RegisterColumns {

    List<Column> mentorColumns(Collection<UUID> mentors);

    List<Column> menteeColumns(Collection<UUID> mentees);

    /**
     * @param title key of the heading
     * @param cells text by id of the mentor or mentee; one that is missing shows as empty
     */
    record Column(String title, Map<UUID, String> cells) {}
}
