package ru.nastavnik.roadmap;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import ru.nastavnik.decree.Author;

/**
 * One line in the history of an activity.
 *
 * @param was words, or the names of constants for a state and for roles; null for nothing
 * @param madeBy null when the facts decided
 * @param figures the facts that decided; null when a person did
 */
@Embeddable
public record Change(@Enumerated(EnumType.STRING) Aspect aspect, String was, String became, Instant madeAt, @Embedded Author madeBy, @Embedded Figures figures) {

    /** What of an activity changed. */
    public enum Aspect {
        ADDED,
        TITLE,
        RESPONSIBLE,
        DEADLINE,
        RESULT,
        NOTE,
        STATE
    }

    /** The roles that answered before, when it is they who changed: names of {@link ResponsibleRole}. */
    public List<String> wereRoles() {
        return roles(was);
    }

    /** The roles that answer since. */
    public List<String> becameRoles() {
        return roles(became);
    }

    private static List<String> roles(String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }
}
