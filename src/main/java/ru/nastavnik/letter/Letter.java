package ru.nastavnik.letter;

/** @param to an e-mail address */
public record Letter(String to, String subject, String text) {

    /** The record's own text would give address and secrets away to a log. */
    @Override
    public String toString() {
        return "Letter";
    }
}
