package ru.nastavnik.matching;

import jakarta.validation.constraints.Size;

/**
 * The curator's note on a mentee, as it is typed.
 *
 * @param text empty for none
 * @param before the note that the page showed
 */
record RoundNoteForm(@Size(max = MatchingRound.NOTE_LENGTH) String text, String before) {

    RoundNoteForm {
        text = tidy(text);
        before = tidy(before);
    }

    /** @param note null for none */
    static RoundNoteForm of(String note) {
        return new RoundNoteForm(note, note);
    }

    /** A browser ends lines by two characters. */
    private static String tidy(String typed) {
        return typed == null ? "" : typed.strip().replace("\r\n", "\n");
    }
}
