package ru.nastavnik.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a later room knows of the pairs of those in the registers. */
public interface WorkingPairs {

    /** Whether a decreed pair of the mentor works on the day or will later. */
    boolean bindMentor(UUID mentor, LocalDate day);

    /** Whether a decreed pair of the mentee works on the day or will later. */
    boolean bindMentee(UUID mentee, LocalDate day);

    /** The mentor's pairs and groups, those that end last first; the log is told who was named. */
    List<CardPair> ofMentor(UUID mentor);
}
