package ru.nastavnik.people;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ru.nastavnik.form.SearchWords;
import ru.nastavnik.sheet.ClassNotation;

/** A class among the words of a search: nobody types the quotes of 5 «В». */
final class SearchedClass {

    private static final Pattern APART = Pattern.compile("(?<!\\S)(\\d{1,2})[\\s-]*[«\"]?(\\p{L})[»\"]?(?!\\S)");
    private static final Pattern TOGETHER = Pattern.compile("\\d{1,2}\\p{L}");

    private SearchedClass() {}

    /** "5 в" and "5-В" are one word; two would be found in every name that has them somewhere. */
    static String joined(String words) {
        return words == null ? null : APART.matcher(words).replaceAll("$1$2");
    }

    /** As the database keeps it, from its beginning on: "1в" is not 11 «В». */
    static Stream<String> among(List<String> variants) {
        return variants.stream().filter(word -> TOGETHER.matcher(word).matches()).map(word -> " " + SearchWords.folded(ClassNotation.of(word)));
    }
}
