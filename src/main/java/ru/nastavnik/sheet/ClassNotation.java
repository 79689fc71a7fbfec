package ru.nastavnik.sheet;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A class of a school in any notation becomes 8 «А»; the name of a group or a course is only made tidy. */
public final class ClassNotation {

    /** What is longer is no class; the patterns would look through it from each of its characters anew. */
    private static final int LONGEST = 100;

    private static final String QUOTES = "\"'«»“”„`’";

    /** In its one form already. */
    private static final Pattern CLEAN = Pattern.compile("(1[0-2]|[1-9])( «[А-ЯЁ]{1,2}»)?");

    private static final Pattern CLASS = Pattern.compile(
            "(?<number>1[0-2]|[1-9]|[IVX]{1,4})[-–—‑.\\s" + QUOTES + "]*(?<letter>[А-ЯЁA-Z]{0,2})[\\s" + QUOTES + "]*");

    private static final Pattern WORD = Pattern.compile("(?<=[\\s\\d" + QUOTES + "]|\\p{L})[\\s-]*(?<!\\p{L})кл(асс)?(?!\\p{L})\\.?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ROMAN_IN_CYRILLIC = Pattern.compile("^[IVXХІ]+(?=$|[-\\s" + QUOTES + "]|[А-ЯЁ])");
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");
    private static final String LATIN = "ABCEHKMOPTXY";
    private static final String LOOKS_LIKE = "АВСЕНКМОРТХУ";

    private ClassNotation() {}

    /** @return never null; empty for blank */
    public static String of(String text) {
        if (CLEAN.matcher(text).matches()) {
            return text;
        }
        String tidy = text.replaceAll("[\\s\\p{Z}]+", " ").strip();
        if (tidy.length() > LONGEST) {
            return tidy;
        }
        String written = WORD.matcher(tidy).replaceAll(" ").strip().toUpperCase(Locale.ROOT);
        Matcher roman = ROMAN_IN_CYRILLIC.matcher(written);
        if (roman.find()) {
            written = roman.group().replace('Х', 'X').replace('І', 'I') + written.substring(roman.end());
        }
        Matcher found = CLASS.matcher(written);
        if (!found.matches()) {
            return tidy;
        }
        int number = ROMAN.indexOf(found.group("number")) + 1;
        String year = number > 0 ? Integer.toString(number) : found.group("number");
        if (year.matches("\\D+")) {
            return tidy;
        }
        return found.group("letter").isEmpty() ? year : year + " «" + inCyrillic(found.group("letter")) + "»";
    }

    /** @param tidy as {@link #of} gives it */
    public static boolean isClass(String tidy) {
        return CLEAN.matcher(tidy).matches();
    }

    private static String inCyrillic(String letters) {
        var cyrillic = new StringBuilder(letters);
        for (int at = 0; at < letters.length(); at++) {
            int alike = LATIN.indexOf(letters.charAt(at));
            if (alike >= 0) {
                cyrillic.setCharAt(at, LOOKS_LIKE.charAt(alike));
            }
        }
        return cyrillic.toString();
    }
}
