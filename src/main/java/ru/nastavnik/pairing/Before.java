package ru.nastavnik.pairing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** How a pair stood before another took its place. */
@Embeddable
record Before(
        @Enumerated(EnumType.STRING) @Column(name = "before_state") PairState state,
        @Column(name = "before_ends_on") LocalDate endsOn,
        @Column(name = "before_works_from") LocalDate worksFrom) {}
