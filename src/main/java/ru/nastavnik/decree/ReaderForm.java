package ru.nastavnik.decree;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Somebody without a card who has to know a decree: name and post as they stand on the sheet. */
record ReaderForm(@NotBlank @Size(max = 200) String name) {}
