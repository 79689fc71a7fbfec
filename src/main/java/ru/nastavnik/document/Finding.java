package ru.nastavnik.document;

import java.util.List;

/**
 * What is wrong with a template.
 *
 * @param place null when it is about the file as a whole
 * @param key of a message
 * @param arguments of the message
 */
record Finding(Place place, String key, List<Object> arguments) {

    static Finding ofFile(String key, Object... arguments) {
        return new Finding(null, key, List.of(arguments));
    }

    static Finding at(Place place, String key, Object... arguments) {
        return new Finding(place, key, List.of(arguments));
    }

    /** For templates, which know arrays of arguments alone. */
    public Object[] with() {
        return arguments.toArray();
    }
}
