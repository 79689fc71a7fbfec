package ru.nastavnik.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Whom a round asks.
 *
 * @param audience the {@link Audience#name} of one that a room offers
 * @param argument which of its groups; null where it has but one
 */
@Embeddable
public record AudienceChoice(String audience, @Column(name = "audience_argument") String argument) {

    /** Whether there is no list of people, but a link for whoever has it. */
    public boolean isAnyone() {
        return audience.equals(Anyone.NAME);
    }
}
