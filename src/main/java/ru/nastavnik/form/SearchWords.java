package ru.nastavnik.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What somebody typed into a search field, as the patterns of {@code like} that each must be found; ё as е, in any case. */
public final class SearchWords {

    private static final int MOST = 5;

    private SearchWords() {}

    /** @param text may be null; only its first five words count */
    public static List<String> patterns(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е').split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .limit(MOST)
                        .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                        .toList();
    }
}
