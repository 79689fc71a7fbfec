package ru.nastavnik.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as people write it, or only its year.
 *
 * @param day null when only the year was written
 */
public record DateNotation(int year, LocalDate day) {

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;

    /** What is longer is no date; the patterns would look through it from each of its characters anew. */
    private static final int LONGEST = 100;

    /** Days that a spreadsheet counts from 1899-12-30: five digits are the years 1927–2099. */
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private static final Pattern YEAR_WORD = Pattern.compile("(?<=\\d)\\s*(г|г\\.\\s*р|год|года|года рождения|году)\\.?$");
    private static final Pattern TIME = Pattern.compile("[t ]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?z?$");
    private static final Pattern LETTER_FOR_ZERO = Pattern.compile("(?<=[\\d.])[оo](?=[\\d.])|^[оo](?=\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-./,\\s]+(\\d{1,2})[-./,\\s]+(\\d{4}|\\d{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-./]+(\\d{1,2})[-./]+(\\d{1,2})");
    private static final Pattern IN_WORDS = Pattern.compile("(\\d{1,2})\\s*[-.]?\\s*([а-я]{3,8})\\.?\\s*[-.,]?\\s*(\\d{4}|\\d{2})");
    private static final Pattern DAY_FIRST_DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern YEAR_FIRST_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    /** As they stand in a date and alone, then in short. */
    private static final List<String> MONTHS = List.of(
            "январ[яь]", "феврал[яь]", "марта?", "апрел[яь]", "ма[яй]", "июн[яь]", "июл[яь]", "августа?", "сентябр[яь]", "октябр[яь]", "ноябр[яь]", "декабр[яь]",
            "янв", "февр?", "мар", "апр", "май", "июн", "июл", "авг", "сент?", "окт", "нояб?", "дек");

    /**
     * @param latest a year of two digits is one of the hundred years up to this day
     * @return empty when it is no day and no year between 1900 and 2100
     */
    public static Optional<DateNotation> of(String text, LocalDate latest) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String written = text.replaceAll("[\"«»“”„]", "").replaceAll("[\\s\\p{Z}]+", " ").strip().toLowerCase();
        written = TIME.matcher(written).replaceFirst("");
        written = LETTER_FOR_ZERO.matcher(YEAR_WORD.matcher(written).replaceFirst("")).replaceAll("0").replaceFirst("[.,]+$", "").strip();
        try {
            return read(written, latest.getYear()).filter(date -> date.year >= EARLIEST && date.year <= LATEST);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<DateNotation> read(String written, int latestYear) {
        if (written.matches("\\d{4}")) {
            return Optional.of(new DateNotation(Integer.parseInt(written), null));
        }
        if (written.matches("\\d{5}")) {
            return Optional.of(of(SERIAL_ZERO.plusDays(Integer.parseInt(written))));
        }
        for (Pattern pattern : List.of(DAY_FIRST, DAY_FIRST_DIGITS)) {
            Matcher date = pattern.matcher(written);
            if (date.matches() && !(pattern == DAY_FIRST_DIGITS && YEAR_FIRST_DIGITS.matcher(written).matches() && isYearFirst(written))) {
                return Optional.of(of(year(date.group(3), latestYear), number(date.group(2)), number(date.group(1))));
            }
        }
        for (Pattern pattern : List.of(YEAR_FIRST, YEAR_FIRST_DIGITS)) {
            Matcher date = pattern.matcher(written);
            if (date.matches()) {
                return Optional.of(of(number(date.group(1)), number(date.group(2)), number(date.group(3))));
            }
        }
        Matcher words = IN_WORDS.matcher(written);
        return words.matches() ? month(words.group(2)).map(month -> of(year(words.group(3), latestYear), month, number(words.group(1)))) : Optional.empty();
    }

    /** 20110901: its fifth and sixth digit are a month, which 19 and 20 are not. */
    private static boolean isYearFirst(String digits) {
        return number(digits.substring(4, 6)) <= 12;
    }

    private static Optional<Integer> month(String word) {
        for (int month = 0; month < MONTHS.size(); month++) {
            if (word.matches(MONTHS.get(month))) {
                return Optional.of(month % 12 + 1);
            }
        }
        return Optional.empty();
    }

    private static int year(String digits, int latestYear) {
        int year = number(digits);
        if (digits.length() == 4) {
            return year;
        }
        int century = latestYear - latestYear % 100;
        return century + year <= latestYear ? century + year : century - 100 + year;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static DateNotation of(int year, int month, int day) {
        return of(LocalDate.of(year, month, day));
    }

    private static DateNotation of(LocalDate day) {
        return new DateNotation(day.getYear(), day);
    }

    public boolean isYearOnly() {
        return day == null;
    }

    /** 2011-09-01, or 2011. */
    @Override
    public String toString() {
        return day == null ? Integer.toString(year) : day.toString();
    }
}
