package ru.nastavnik.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who of the registers may be the one who is typed. One bean, in the later room that knows how names are mistaken. */
public interface Resembling {

    /**
     * The surest first. Whoever's data are closed resembles nobody.
     *
     * @param birth null when it is not told
     * @param minor whether it is a pupil or student: an adult and a pupil of one name are namesakes
     */
    List<UUID> persons(PersonName name, Birth birth, boolean minor);

    /**
     * Somebody whose data are closed until they are destroyed.
     *
     * @param day on which the consent was withdrawn, or the erasure demanded
     */
    record Withdrawn(UUID person, LocalDate day) {}

    /** Whose name it is, and whom no birth date tells apart: they may not come in again as if nothing had been. The latest first. */
    List<Withdrawn> withdrawn(PersonName name, Birth birth, boolean minor);
}
