package ru.nastavnik.pairing;

import java.util.UUID;
import ru.nastavnik.people.PersonName;

/**
 * Somebody who may be chosen for a pair.
 *
 * @param id of the mentor or mentee
 * @param about post or class; null when unknown
 * @param offer what a mentor can, or what a mentee asks for; null when unknown
 * @param wanted whether they name the chosen form among theirs
 * @param taken places of a mentor that are taken on the busiest day of the period; whether a mentee has a pair in it (0 or 1)
 * @param capacity of a mentor; 1 for a mentee
 * @param trained whether a mentor has been through the School of mentors; true for a mentee
 * @param consents how many of the two consents are missing
 */
record Candidate(UUID id, UUID personId, PersonName name, String about, String offer, boolean wanted, int taken, int capacity, boolean trained, int consents) {

    public int free() {
        return Math.max(capacity - taken, 0);
    }
}
