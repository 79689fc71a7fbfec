package ru.nastavnik.monitoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A line of percentages over months, with the line of the target, in whole units of an SVG of {@link #WIDTH} × {@link #HEIGHT}.
 *
 * @param lines each a list of points as SVG writes them; more than one where a month is missing between
 * @param targets likewise
 */
record Chart(List<Tick> ticks, List<Month> months, List<String> lines, List<String> targets, List<Dot> dots) {

    static final int WIDTH = 720;
    static final int HEIGHT = 260;
    private static final int LEFT = 76;
    private static final int RIGHT = 36;
    private static final int TOP = 16;
    private static final int BOTTOM = 40;

    /** Tops of the axis, each with a step that divides it. */
    private static final int[][] AXES = {{5, 1}, {10, 2}, {20, 5}, {50, 10}, {100, 20}};

    /** A horizontal line. @param percent that it stands for */
    record Tick(int y, int percent) {}

    /** @param minor left out where there is little room */
    record Month(int x, LocalDate day, boolean minor) {}

    record Dot(int x, int y) {}

    static Chart of(List<IndicatorCard> months) {
        BigDecimal highest = months.stream().flatMap(month -> Stream.of(month.percent(), month.target()).filter(Objects::nonNull)).max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
        int[] axis = axis(highest);
        var ticks = IntStream.iterate(0, percent -> percent <= axis[0], percent -> percent + axis[1])
                .mapToObj(percent -> new Tick(y(BigDecimal.valueOf(percent), axis[0]), percent))
                .toList();
        int last = months.size() - 1;
        var labels = IntStream.rangeClosed(0, last).mapToObj(n -> new Month(x(n, last), months.get(n).day(), (last - n) % 2 == 1)).toList();
        var dots = IntStream.rangeClosed(0, last)
                .filter(n -> months.get(n).percent() != null)
                .mapToObj(n -> new Dot(x(n, last), y(months.get(n).percent(), axis[0])))
                .toList();
        return new Chart(ticks, labels, lines(months, IndicatorCard::percent, axis[0]), lines(months, IndicatorCard::target, axis[0]), dots);
    }

    /** Whether there is anything to draw. */
    public boolean isEmpty() {
        return dots.isEmpty();
    }

    public int left() {
        return LEFT;
    }

    public int right() {
        return WIDTH - RIGHT;
    }

    public int foot() {
        return HEIGHT - BOTTOM;
    }

    private static int[] axis(BigDecimal highest) {
        for (int[] axis : AXES) {
            if (highest.compareTo(BigDecimal.valueOf(axis[0])) <= 0) {
                return axis;
            }
        }
        int hundreds = highest.divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING).intValueExact();
        return new int[] {hundreds * 100, hundreds * 25};
    }

    private static List<String> lines(List<IndicatorCard> months, Function<IndicatorCard, BigDecimal> value, int top) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (int n = 0; n < months.size(); n++) {
            BigDecimal percent = value.apply(months.get(n));
            if (percent != null) {
                line.append(line.isEmpty() ? "" : " ").append(x(n, months.size() - 1)).append(',').append(y(percent, top));
            } else if (!line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private static int x(int month, int last) {
        return last == 0 ? (LEFT + WIDTH - RIGHT) / 2 : LEFT + (WIDTH - LEFT - RIGHT) * month / last;
    }

    private static int y(BigDecimal percent, int top) {
        int height = HEIGHT - TOP - BOTTOM;
        int up = percent.multiply(BigDecimal.valueOf(height)).divide(BigDecimal.valueOf(top), 0, RoundingMode.HALF_UP).intValueExact();
        return HEIGHT - BOTTOM - up;
    }
}
