package ru.nastavnik.people;

import java.util.Set;
import java.util.UUID;

/**
 * Who it is that is typed, as the curator says it along with the form.
 *
 * @param known a person who is there already; null for somebody new
 * @param another whether it is none of those who were {@code shown}; null where nobody was
 * @param shown persons who stood beside the form, to be compared
 */
record Acquaintance(UUID known, Boolean another, Set<UUID> shown) {

    /** From whom somebody new was told apart. */
    Set<UUID> toldApart() {
        return Boolean.TRUE.equals(another) && shown != null ? shown : Set.of();
    }
}
