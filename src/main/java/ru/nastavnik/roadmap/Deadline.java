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

    /** @param firstYear of the programme year, from which a month without a year takes its own: August to December the first, the others the second */
    public static Deadline of(String phrase, int firstYear) {
        String kept = phrase.strip();
        Matcher words = UNDERSTOOD.matcher(kept);
        if (!words.matches()) {
            return new Deadline(kept, null, null);
        }
        YearMonth from = month(words.group(1), words.group(3), firstYear);
        YearMonth to = words.group(2) == null ? from : month(words.group(2), words.group(3), firstYear);
        return to.isBefore(from) ? new Deadline(kept, null, null) : new Deadline(kept, from.atDay(1), to.atEndOfMonth());
    }

    private static YearMonth month(String word, String year, int firstYear) {
        Month month = Month.of(MONTHS.indexOf(word.toLowerCase(Locale.ROOT)) + 1);
        // The conditions are made in the August before the year begins.
        int usual = month.getValue() >= Month.AUGUST.getValue() ? firstYear : firstYear + 1;
        return YearMonth.of(year == null ? usual : Integer.parseInt(year), month);
    }

    /** The same days, in words with their year: «август 2026 г.»; a span over New Year has two, and names neither. */
    Deadline withYear() {
        if (!isDated()) {
            return this;
        }
        String from = MONTHS.get(startsOn.getMonthValue() - 1);
        String to = MONTHS.get(endsOn.getMonthValue() - 1);
        String months = YearMonth.from(startsOn).equals(YearMonth.from(endsOn)) ? from : from + " – " + to;
        return new Deadline(startsOn.getYear() == endsOn.getYear() ? months + " " + endsOn.getYear() + " г." : months, startsOn, endsOn);
    }

    boolean isDated() {
        return endsOn != null;
    }

    boolean isOverOn(LocalDate day) {
        return isDated() && endsOn.isBefore(day);
    }
}
