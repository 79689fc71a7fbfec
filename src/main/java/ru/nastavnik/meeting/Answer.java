package ru.nastavnik.meeting;

/**
 * What somebody says of a meeting; in a draft any part may be null.
 *
 * @param usefulness how useful it was
 * @param comfort how much at ease one was
 * @param words of the mentor: what was done and agreed; of a mentee: what mattered, what was missing
 */
record Answer(Rating usefulness, Rating comfort, String words) {

    static final Answer NOTHING = new Answer(null, null, null);
    static final int WORDS_LENGTH = 4000;

    /** @throws IllegalArgumentException when the words are too many */
    Answer {
        words = words == null || words.isBlank() ? null : words.strip();
        if (words != null && words.length() > WORDS_LENGTH) {
            throw new IllegalArgumentException(words.length() + " characters");
        }
    }

    /** Whether both ratings are there. */
    boolean isWhole() {
        return usefulness != null && comfort != null;
    }
}
