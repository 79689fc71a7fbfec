package ru.nastavnik.sheet;

/** A file that is refused, with what to tell the person who brought it. */
public class UnreadableSheet extends RuntimeException {

    private final String key;
    private final transient Object[] arguments;

    UnreadableSheet(String key, Object... arguments) {
        this(null, key, arguments);
    }

    UnreadableSheet(Throwable cause, String key, Object... arguments) {
        super(key, cause);
        this.key = key;
        this.arguments = arguments;
    }

    /** @return key of a message, {@code sheet.refused.…} */
    public String key() {
        return key;
    }

    /** @return arguments of the message; may be empty */
    public Object[] arguments() {
        return arguments.clone();
    }
}
