package ru.nastavnik.intake;

import java.util.Locale;

/** What somebody outside asks an organization for. */
enum Wish {
    /** To become a mentor. */
    MENTOR,
    /** To be given one. */
    MENTEE;

    /** The last part of the form's address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
