package ru.nastavnik.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How papers word what all of them have. What is not known is a gap for the pen. */
public final class PaperWords {

    public static final String GAP = "______________________________";

    /** Of a number. */
    public static final String SHORT_GAP = "______";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu 'г.'", Locale.forLanguageTag("ru"));

    private PaperWords() {}

    /** 25 ноября 2026 г. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** @param day may be null */
    public static String dayOrGap(LocalDate day) {
        return day == null ? "«___» ______________ 20__ г." : day(day);
    }

    /** С 1 сентября, со 2 сентября: the second alone begins with two consonants. */
    public static String from(LocalDate day) {
        return (day.getDayOfMonth() == 2 ? "со " : "с ") + day(day);
    }

    /** @param known may be null */
    public static String orGap(String known) {
        return known == null || known.isBlank() ? GAP : known;
    }

    /** Items of a list below each other: a semicolon after each, and after the last one a full stop. */
    public static List<String> list(List<String> items) {
        return IntStream.range(0, items.size()).mapToObj(at -> items.get(at) + (at == items.size() - 1 ? "." : ";")).toList();
    }
}
