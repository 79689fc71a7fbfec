package ru.nastavnik.decree;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * One step in the history of a decree.
 *
 * @param state what the decree became by it
 * @param remark what is to be mended; null unless the decree was returned
 */
@Embeddable
public record DecreeStep(@Enumerated(EnumType.STRING) DecreeState state, String remark, Instant madeAt, Author madeBy) {}
