package ru.nastavnik.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A line of a list as it is typed.
 *
 * @param version of the line that is changed; null for a new one
 */
public record ListForm(@NotBlank @Size(max = 100) String name, Integer version) {

    static final ListForm BLANK = new ListForm(null, null);

    static ListForm of(ListEntry entry) {
        return new ListForm(entry.getName(), entry.getVersion());
    }
}
