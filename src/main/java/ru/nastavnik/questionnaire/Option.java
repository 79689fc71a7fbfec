package ru.nastavnik.questionnaire;

/**
 * One of the things to choose from, or a row of a matrix.
 *
 * @param key by which an answer names it; stays when the words change
 * @param open whether words of one's own may be added («Другое: …»)
 */
public record Option(String key, Wording text, boolean open) {

    /** @throws IllegalArgumentException when it has no words */
    public Option {
        Keys.require(key);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("An option has words");
        }
    }

    public Option(String key, Wording text) {
        this(key, text, false);
    }
}
