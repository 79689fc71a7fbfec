package ru.nastavnik.matching;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A mentee and a mentor (cards) whom the curator binds whatever the scores say. */
@Embeddable
record Pin(UUID menteeId, UUID mentorId) {}
