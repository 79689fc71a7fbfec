package ru.nastavnik.document;

import java.util.regex.Pattern;

/**
 * A place in a paper that is filled in.
 *
 * @param name as a template writes it between double braces: Russian, small letters, digits and underscores
 * @param about key of a message: what stands there
 * @param example Russian, like the paper
 */
public record PaperField(String name, String about, String example) {

    static final Pattern NAME = Pattern.compile("[а-яёa-z][а-яёa-z0-9_]{0,39}");

    public PaperField {
        requireName(name);
    }

    static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of a field: " + name);
        }
    }
}
