package ru.nastavnik.people;

import java.util.List;
import java.util.stream.IntStream;
import ru.nastavnik.form.SearchWords;

/**
 * A word of a search that may be mistyped.
 *
 * @param word folded
 * @param letters how many may be wrong: none in a word of up to three, two in one of eight and more, else one
 */
record Slip(String word, int letters) {

    /** Short words differ by a letter as a rule («анна», «алла»), so they are left alone. */
    private static final int SHORT = 3;

    private static final int LONG = 8;

    /** The words as the Russian keys write them. Nothing can be alike that holds a digit: classes differ by one. */
    static List<Slip> of(String words) {
        return SearchWords.variants(words).stream().map(variants -> typed(variants.get(variants.size() - 1))).toList();
    }

    /** Whether any of the words is long enough to be mistyped. */
    static boolean mayHaveHappened(String words) {
        return of(words).stream().anyMatch(slip -> slip.letters() > 0);
    }

    private static Slip typed(String word) {
        boolean digits = word.chars().anyMatch(Character::isDigit);
        return new Slip(word, digits || word.length() <= SHORT ? 0 : word.length() < LONG ? 1 : 2);
    }

    /** The word with each two neighbouring letters changed. */
    List<String> swapped() {
        return letters == 0
                ? List.of()
                : IntStream.range(0, word.length() - 1)
                        .mapToObj(at -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2))
                        .toList();
    }
}
