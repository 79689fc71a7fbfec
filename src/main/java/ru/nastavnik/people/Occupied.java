package ru.nastavnik.people;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;

/**
 * What a person is and where.
 *
 * @param workplace place of work or study when it is not the organization itself; null otherwise
 * @param schoolClass as the school writes it, 8 «А»; null for those who are in none
 * @param post null for those who have none
 */
@Embeddable
public record Occupied(@Enumerated(EnumType.STRING) Occupation occupation, String workplace, String schoolClass, String post) {

    /** Whether it is the same occupation at the same place. */
    boolean isSameWorkAs(Occupied other) {
        return occupation == other.occupation && Objects.equals(workplace, other.workplace);
    }
}
