package ru.nastavnik.matching;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** A bar as the curator fills it in: cards of the two, and why. */
record BarForm(@NotNull UUID mentee, @NotNull UUID mentor, @NotNull Bar.Ground ground, @Size(max = Bar.NOTE_LENGTH) String barNote) {}
