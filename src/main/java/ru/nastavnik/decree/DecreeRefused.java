package ru.nastavnik.decree;

/** A decree may not go on as asked, for a reason that can be mended. */
class DecreeRefused extends RuntimeException {

    private final String message;

    private final transient Object[] figures;

    /** @param message a message key, with {@code figures} as its arguments */
    DecreeRefused(String message, Object... figures) {
        super(message);
        this.message = message;
        this.figures = figures;
    }

    String message() {
        return message;
    }

    Object[] figures() {
        return figures.clone();
    }
}
