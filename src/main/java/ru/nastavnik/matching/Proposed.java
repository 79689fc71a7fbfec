package ru.nastavnik.matching;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Two whom a variant would bind, and in which form. */
@Embeddable
record Proposed(UUID menteeId, UUID mentorId, UUID formId, int score, boolean pinned) {

    Pin pin() {
        return new Pin(menteeId, mentorId);
    }
}
