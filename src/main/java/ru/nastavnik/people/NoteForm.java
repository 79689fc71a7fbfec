package ru.nastavnik.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A psychologist's note as it is typed. */
record NoteForm(@NotBlank @Size(max = 4000) String text) {}
