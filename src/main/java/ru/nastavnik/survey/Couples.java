package ru.nastavnik.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Of a later room: who worked with whom, so that a round can say how many of each pair have answered, whomever it asks. Called in a transaction. */
public interface Couples {

    /** Those of pairs and groups that worked on some of these days. */
    List<Partner> during(LocalDate from, LocalDate to);

    /** Persons with whom somebody works, or has worked, as the one side. */
    Set<UUID> partners(UUID person, Side side);

    record Partner(UUID pair, UUID person, Side side) {}
}
