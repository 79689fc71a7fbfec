package ru.nastavnik.pairing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.validation.Errors;

/** Why a pair ends before its day. */
record EndForm(@NotNull EndReason reason, @Size(max = 1000) String note, @NotNull Integer version) {

    void check(Errors errors) {
        if (reason != null && !EndReason.GROUNDS.contains(reason)) {
            errors.rejectValue("reason", "pairing.petition.ground.none");
        }
    }

    String keptNote() {
        return note == null || note.isBlank() ? null : note.strip();
    }
}
