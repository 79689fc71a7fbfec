package ru.nastavnik.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What somebody typed into a search field; each word must be found. */
public final class SearchWords {

    private static final int MOST = 5;

    /** Letters that a field takes. */
    private static final int LONGEST = 200;

    private static final String LATIN_LOOK_ALIKES = "ёabcehkmoptxy";
    private static final String CYRILLIC = "еавсенкмортху";

    private static final String LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
    private static final String CYRILLIC_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюё";

    private SearchWords() {}

    /** What a session keeps of them, since they may be a name and must not stand in an address; null when nothing is searched for. @param typed may be null */
    public static String kept(String typed) {
        String words = typed == null ? "" : typed.strip();
        return words.isEmpty() ? null : words.substring(0, Math.min(LONGEST, words.length()));
    }

    /** As the database's function of this name has it: in lower case, ё as е, Latin letters that look like Cyrillic ones as those. */
    public static String folded(String text) {
        return mapped(text.toLowerCase(Locale.ROOT), LATIN_LOOK_ALIKES, CYRILLIC);
    }

    /**
     * The words as patterns of {@code like}, to be compared with folded text.
     *
     * @param text may be null; only its first five words count
     */
    public static List<String> patterns(String text) {
        return words(text).map(word -> pattern(folded(word))).toList();
    }

    /** The folded forms of each word: as typed and, when no letter of it is Cyrillic, as the same keys write it in Russian («Bdfyjdf» is «иванова»). */
    public static List<List<String>> variants(String text) {
        return words(text).map(word -> Stream.of(folded(word), folded(byRussianKeys(word))).distinct().toList()).toList();
    }

    public static String pattern(String folded) {
        return "%" + folded.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private static Stream<String> words(String text) {
        return text == null ? Stream.of() : Arrays.stream(text.strip().split("\\s+")).filter(word -> !word.isEmpty()).limit(MOST);
    }

    private static String byRussianKeys(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean latin = lower.chars().anyMatch(letter -> letter >= 'a' && letter <= 'z') && lower.chars().noneMatch(letter -> letter >= 'а' && letter <= 'ё');
        return latin ? mapped(lower, LATIN_KEYS, CYRILLIC_KEYS) : word;
    }

    private static String mapped(String text, String from, String to) {
        var mapped = new StringBuilder(text);
        for (int at = 0; at < mapped.length(); at++) {
            int key = from.indexOf(mapped.charAt(at));
            if (key >= 0) {
                mapped.setCharAt(at, to.charAt(key));
            }
        }
        return mapped.toString();
    }
}
