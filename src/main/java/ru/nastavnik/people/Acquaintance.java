package ru.nastavnik.people;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Who it is that is typed, as the curator says it along with the form.
 *
 * @param known a person who is there already; null for somebody new
 * @param another whether it is none of those who were {@code shown}; null where nobody was
 * @param shown persons who stood beside the form, to be compared
 * @param otherThan persons who have withdrawn, of whom it was ticked that this is another
 */
record Acquaintance(UUID known, Boolean another, Set<UUID> shown, Set<UUID> otherThan) {

    Acquaintance {
        shown = shown == null ? Set.of() : shown;
        otherThan = otherThan == null ? Set.of() : otherThan;
    }

    /** From whom somebody new was told apart. */
    Set<UUID> toldApart() {
        var apart = new HashSet<>(otherThan);
        apart.addAll(Boolean.TRUE.equals(another) ? shown : Set.of());
        return apart;
    }
}
