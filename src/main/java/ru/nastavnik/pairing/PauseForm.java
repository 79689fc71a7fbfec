package ru.nastavnik.pairing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Why a pair pauses.
 *
 * @param version of the pair as it was shown
 */
record PauseForm(@Size(max = Petition.LENGTH) String note, @NotNull Integer version) {

    String keptNote() {
        return note == null || note.isBlank() ? null : note.strip();
    }
}
