package ru.nastavnik.matching;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** Somebody who does not take part in a round although they could. */
@Embeddable
record LeftOut(UUID personId, @Enumerated(EnumType.STRING) Side side) {}
