package ru.nastavnik.people;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * What an interview says by one criterion.
 *
 * @param criterionId of the organization's list
 * @param rating 1–5; null when only words were found
 * @param note null when there is only the rating
 */
@Embeddable
record CriterionRating(UUID criterionId, Integer rating, String note) {

    static final int LOWEST = 1;
    static final int HIGHEST = 5;

    /** @throws IllegalArgumentException when nothing is said, or the rating is out of bounds */
    CriterionRating {
        if (rating == null && note == null || rating != null && (rating < LOWEST || rating > HIGHEST)) {
            throw new IllegalArgumentException("rating " + rating);
        }
    }
}
