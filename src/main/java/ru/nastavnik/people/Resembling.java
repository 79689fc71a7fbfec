package ru.nastavnik.people;

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
}
