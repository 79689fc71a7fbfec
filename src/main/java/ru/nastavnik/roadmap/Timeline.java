package ru.nastavnik.roadmap;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The drawing of a roadmap along the months of its year, from the August before it begins to the August in which it ends. Lengths are those of
 * the drawing's own coordinates.
 *
 * @param today where today's line stands; null when today is outside of the drawing
 */
record Timeline(int width, int height, List<MonthLine> months, List<Heading> headings, List<Bar> bars, Double today) {

    /** @param x where the month begins */
    record MonthLine(String name, int x) {}

    record Heading(String title, int y) {}

    /**
     * @param mark look and {@code word} message of the state, as in {@link ActivityRow}
     * @param x null when the activity has no days within the drawing; {@code dated} tells whether it has some elsewhere
     * @param wordX where the word of the state stands, which ends there when {@code before}
     */
    record Bar(String label, String mark, String word, int y, Double x, Double length, double wordX, boolean before, boolean dated) {}

    static final int MONTHS = 13;
    static final int LABELS = 262;
    static final int MONTH = 52;
    static final int HEAD = 28;
    static final int ROW = 26;

    private static final int SHORTENED = 37;
    private static final int GAP = 6;
    private static final int LAST_MONTHS_FOR_WORDS = 2;

    static Timeline of(List<SectionRow> sections, int firstYear, LocalDate today, Locale locale) {
        var start = YearMonth.of(firstYear, Month.AUGUST);
        var headings = new ArrayList<Heading>();
        var bars = new ArrayList<Bar>();
        int y = HEAD;
        for (SectionRow section : sections) {
            headings.add(new Heading(section.position() + ". " + section.title(), y));
            y += ROW;
            for (ActivityRow activity : section.activities()) {
                bars.add(bar(activity, start, y));
                y += ROW;
            }
        }
        return new Timeline(LABELS + MONTHS * MONTH, y, months(start, locale), headings, bars, isWithin(start, today) ? x(start, today) : null);
    }

    private static List<MonthLine> months(YearMonth start, Locale locale) {
        var months = new ArrayList<MonthLine>();
        for (int i = 0; i < MONTHS; i++) {
            String name = start.plusMonths(i).getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, locale);
            months.add(new MonthLine(name, LABELS + i * MONTH));
        }
        return months;
    }

    private static Bar bar(ActivityRow activity, YearMonth start, int y) {
        String label = shorten(activity.number() + " " + activity.title());
        Deadline deadline = activity.deadline();
        if (!deadline.isDated() || deadline.endsOn().isBefore(start.atDay(1)) || !isBeforeEnd(start, deadline.startsOn())) {
            return new Bar(label, activity.mark(), activity.word(), y, null, null, LABELS + GAP, false, deadline.isDated());
        }
        double from = Math.max(LABELS, x(start, deadline.startsOn()));
        double to = Math.min(LABELS + MONTHS * MONTH, x(start, deadline.endsOn().plusDays(1)));
        boolean before = to > LABELS + (MONTHS - LAST_MONTHS_FOR_WORDS) * MONTH;
        return new Bar(label, activity.mark(), activity.word(), y, from, to - from, before ? from - GAP : to + GAP, before, true);
    }

    private static boolean isWithin(YearMonth start, LocalDate day) {
        return !day.isBefore(start.atDay(1)) && isBeforeEnd(start, day);
    }

    private static boolean isBeforeEnd(YearMonth start, LocalDate day) {
        return day.isBefore(start.plusMonths(MONTHS).atDay(1));
    }

    /** Months are equally wide; a day stands within its month. */
    private static double x(YearMonth start, LocalDate day) {
        double months = ChronoUnit.MONTHS.between(start, YearMonth.from(day)) + (day.getDayOfMonth() - 1.0) / day.lengthOfMonth();
        return LABELS + Math.round(months * MONTH * 10) / 10.0;
    }

    private static String shorten(String label) {
        return label.length() <= SHORTENED ? label : label.substring(0, SHORTENED - 1).stripTrailing() + "…";
    }
}
