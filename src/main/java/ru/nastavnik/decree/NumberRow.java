package ru.nastavnik.decree;

import java.time.LocalDate;
import java.util.UUID;

/** A decree of an organization below an authority: figures, no names. */
record NumberRow(UUID decree, String organization, String number, LocalDate dated, int pairs) {}
