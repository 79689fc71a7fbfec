package ru.nastavnik.people;

import java.util.UUID;

/**
 * Two people who become one.
 *
 * @param mentors cards of mentors of which one stays; null unless both have one
 * @param mentees likewise
 */
public record Merge(Ends people, Ends mentors, Ends mentees) {

    /** @param from will be no more; {@code to} stays */
    public record Ends(UUID from, UUID to) {}
}
