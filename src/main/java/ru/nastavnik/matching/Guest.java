package ru.nastavnik.matching;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import java.util.UUID;

/** Somebody at a gathering, as a mentor or as a mentee. A form names them by side and person with a colon between. */
@Embeddable
record Guest(UUID personId, @Enumerated(EnumType.STRING) Side side) {

    @Override
    public String toString() {
        return side + ":" + personId;
    }

    /** What {@link #toString} wrote; empty for anything else. */
    static Optional<Guest> of(String value) {
        int colon = value.indexOf(':');
        try {
            return Optional.of(new Guest(UUID.fromString(value.substring(colon + 1)), Side.valueOf(value.substring(0, Math.max(colon, 0)))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
