package ru.nastavnik.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * That somebody's data be destroyed, though no consent is withdrawn.
 *
 * @param paper by which it was asked: kind, date, number. It stays in the act; a name in it is struck out by {@link Redaction}, behind the back of the entity
 * @param reason null when none was given, and once all is destroyed
 */
@Embeddable
record Demand(@Enumerated(EnumType.STRING) Asker asker, @Column(updatable = false) String paper, String reason) {

    Demand withoutReason() {
        return new Demand(asker, paper, null);
    }
}
