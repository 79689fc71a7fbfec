package ru.nastavnik.people;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * What later rooms know of the people in a register, for the customary columns of its export. Called once a file, in a
 * transaction of its own before the first row leaves: a room that names others takes them down in the log of access.
 */
public interface ExportColumns {

    enum Slot {
        /** The mentees of a mentor, the mentors of a mentee. */
        PARTNERS,
        /** In which they work together. */
        FORMS,
        /** Where the partners work or study. */
        PARTNERS_PLACE,
        COMPLETED_ON,
        ACHIEVEMENTS,
        RESULTS,
        /** Link to the case or review. */
        CASE
    }

    /** @return for the slots that the room fills, texts or {@link java.time.LocalDate}s by id of the mentor */
    Map<Slot, Map<UUID, Object>> ofMentors(Collection<UUID> mentors);

    /** @return likewise by id of the mentee */
    Map<Slot, Map<UUID, Object>> ofMentees(Collection<UUID> mentees);
}
