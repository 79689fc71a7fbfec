package ru.nastavnik.people;

import java.time.LocalDate;
import java.util.UUID;

/** What a later room knows of the pairs that decrees have bound. */
public interface WorkingPairs {

    /** Whether a decreed pair of the mentor works on the day or will later. */
    boolean bindMentor(UUID mentor, LocalDate day);

    /** Whether a decreed pair of the mentee works on the day or will later. */
    boolean bindMentee(UUID mentee, LocalDate day);
}
