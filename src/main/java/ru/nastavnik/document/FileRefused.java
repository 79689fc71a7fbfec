package ru.nastavnik.document;

/** A file that is not stored; {@link #key} says why, for the field that it was chosen in. */
public class FileRefused extends RuntimeException {

    private final String key;

    FileRefused(String key) {
        super(key);
        this.key = key;
    }

    /** Of a message without arguments. */
    public String key() {
        return key;
    }
}
