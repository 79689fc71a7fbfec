package ru.nastavnik.people;

import java.util.Objects;
import java.util.UUID;

/**
 * A filter of a register that somebody keeps under a name.
 *
 * @param words searched for; null for none
 * @param standard whether the list opens with it
 */
record SavedView(UUID id, String name, RegisterFilter filter, String words, boolean standard) {

    public boolean isOf(RegisterFilter shown, String searched) {
        return filter.equals(shown.fromTheStart()) && Objects.equals(words, searched);
    }
}
