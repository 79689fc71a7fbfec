package ru.nastavnik.people;

import java.util.Map;
import java.util.UUID;

/**
 * What later rooms know of the people in a register, for the customary columns of its export. Called once a file, inside its transaction, for the
 * whole organization.
 */
public interface ExportColumns {

    enum Slot {
        /** The mentees of a mentor, the mentors of a mentee. */
        PARTNERS,
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
    Map<Slot, Map<UUID, Object>> ofMentors();

    /** @return likewise by id of the mentee */
    Map<Slot, Map<UUID, Object>> ofMentees();
}
