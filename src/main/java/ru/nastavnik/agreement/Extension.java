package ru.nastavnik.agreement;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Both agreed to go on for so many months more (S1 agr. 3.5). */
@Embeddable
public record Extension(int months, LocalDate agreedOn, UUID enteredBy, Instant enteredAt) {}
