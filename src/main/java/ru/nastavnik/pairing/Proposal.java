package ru.nastavnik.pairing;

import java.util.Set;
import java.util.UUID;

/**
 * Whom the curator wants to bind, and how.
 *
 * @param model null when none is chosen
 * @param goal null when none is set
 * @param rhythmDays at least one meeting in so many days; null: as the kinds say
 */
public record Proposal(
        UUID mentor, UUID form, Set<UUID> mentees, UUID model, Set<UUID> kinds, String goal, Period period, Integer rhythmDays) {

    public Proposal {
        mentees = Set.copyOf(mentees);
        kinds = Set.copyOf(kinds);
    }

    /** For a pair that is amended: its mentor and form stay what they are, whatever was asked. */
    Proposal with(UUID mentor, UUID form) {
        return new Proposal(mentor, form, mentees, model, kinds, goal, period, rhythmDays);
    }
}
