package ru.nastavnik.pairing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A model of a form as the curator types it. */
record ModelSettings(@NotBlank @Size(max = 200) String name) {}
