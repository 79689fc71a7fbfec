package ru.nastavnik.roadmap;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When an activity is due: the phrase as it is written and the days that it means. S3's phrases are understood: a month or a span of months,
 * with the year («Август 2022 г.», «Январь – июнь 2023 г.») or without it («декабрь»). Any other stays without dates, and is kept.
 *
 * @param startsOn null, like {@code endsOn}, when the phrase names no date
 * @param endsOn the last day
 */
@Embeddable
public record Deadline(@Column(name = "deadline") String phrase, LocalDate startsOn, LocalDate endsOn) {

    static final int LENGTH = 200;

    private static final List<String> MONTHS = List.of(
            "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь");

    private static final String MONTH = "(" + String.join("|", MONTHS) + ")";

    private static final Pattern UNDERSTOOD = Pattern.compile(
            "\\s*" + MONTH + "(?:\\s*\\p{Pd}\\s*" + MONTH + ")?(?:\\s*(2[01]\\d\\d)\\s*(?:г\\.?|год|года)?)?\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    /** @throws IllegalArgumentException when there is no phrase, or one of the dates is missing, or they are out of order */
    public Deadline {
        if (phrase == null || phrase.isBlank() || phrase.length() > LENGTH) {
            throw new IllegalArgumentException("A deadline is a phrase of up to " + LENGTH + " characters");
        }
        if ((startsOn == null) != (endsOn == null) || startsOn != null && endsOn.isBefore(startsOn)) {
            throw new IllegalArgumentException("from " + startsOn + " to " + endsOn);
        }
    }

    /**
     * A month without a year takes it from the programme year: August (in which the conditions are made, before the year begins) to December the
     * first, the others the second. A span goes on from its first month; a year that is written is that of its last.
     *
     * @param firstYear of the programme year
     */
    public static Deadline of(String phrase, int firstYear) {
        String kept = phrase.strip();
        Matcher words = UNDERSTOOD.matcher(kept);
        if (!words.matches()) {
            return new Deadline(kept, null, null);
        }
        Month first = month(words.group(1));
        Month last = words.group(2) == null ? first : month(words.group(2));
        int overNewYear = last.compareTo(first) < 0 ? 1 : 0;
        int usual = first.compareTo(Month.AUGUST) < 0 ? firstYear + 1 : firstYear;
        int from = words.group(3) == null ? usual : Integer.parseInt(words.group(3)) - overNewYear;
        return new Deadline(kept, YearMonth.of(from, first).atDay(1), YearMonth.of(from + overNewYear, last).atEndOfMonth());
    }

    private static Month month(String word) {
        return Month.of(MONTHS.indexOf(word.toLowerCase(Locale.ROOT)) + 1);
    }

    /** The same days, in words with their year: «август 2026 г.»; a span over New Year bears that of its last month. */
    Deadline withYear() {
        if (!isDated()) {
            return this;
        }
        String from = MONTHS.get(startsOn.getMonthValue() - 1);
        String to = MONTHS.get(endsOn.getMonthValue() - 1);
        String months = YearMonth.from(startsOn).equals(YearMonth.from(endsOn)) ? from : from + " – " + to;
        return new Deadline(months + " " + endsOn.getYear() + " г.", startsOn, endsOn);
    }

    boolean isDated() {
        return endsOn != null;
    }

    boolean isOverOn(LocalDate day) {
        return isDated() && endsOn.isBefore(day);
    }
}
