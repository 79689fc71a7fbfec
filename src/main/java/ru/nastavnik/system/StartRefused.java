package ru.nastavnik.system;

/** The application must not start, and a person can mend it: what is wrong and what to do stand in the messages under {@code start.<reason>}. */
class StartRefused extends RuntimeException {

    private final String reason;
    private final transient Object[] arguments;

    StartRefused(String reason, Object... arguments) {
        super(reason);
        this.reason = reason;
        this.arguments = arguments;
    }

    StartRefused(Throwable cause, String reason, Object... arguments) {
        this(reason, arguments);
        initCause(cause);
    }

    String reason() {
        return reason;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
