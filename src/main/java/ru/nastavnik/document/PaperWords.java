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

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu 'г.'", RUSSIAN);

    private PaperWords() {}

    /** 25 ноября 2026 г. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** @param day may be null */
    public static String dayOrGap(LocalDate day) {
        return day == null ? "«___» ______________ 20__ г." : day(day);
    }

    /**
     * Beside a signature.
     *
     * @param day may be null
     */
    public static String dayToSign(LocalDate day) {
        return day == null ? "«___» __________ 20__ г." : day(day);
    }

    /** С 1 сентября, со 2 сентября: the second alone begins with two consonants. */
    public static String from(LocalDate day) {
        return (day.getDayOfMonth() == 2 ? "со " : "с ") + day(day);
    }

    /** @param known may be null */
    public static String orGap(String known) {
        return known == null || known.isBlank() ? GAP : known;
    }

    /** 1 месяц, 3 месяца, 12 месяцев: which of the three forms goes with the number. */
    public static String counted(int number, String one, String few, String many) {
        boolean teen = number % 100 / 10 == 1;
        int last = number % 10;
        return number + " " + (last == 1 && !teen ? one : last >= 2 && last <= 4 && !teen ? few : many);
    }

    /** A post before a signature. @param post not empty */
    public static String capitalized(String post) {
        return post.substring(0, 1).toUpperCase(RUSSIAN) + post.substring(1);
    }

    /** What somebody typed, for the midst of a sentence. */
    public static String withoutStop(String typed) {
        return typed.strip().replaceFirst("[.;]+$", "");
    }

    /** Items of a list below each other: a semicolon after each, and after the last one a full stop. */
    public static List<String> list(List<String> items) {
        return IntStream.range(0, items.size()).mapToObj(at -> items.get(at) + (at == items.size() - 1 ? "." : ";")).toList();
    }
}
