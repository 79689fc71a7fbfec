package ru.nastavnik.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured, beside what design.md asks for. */
final class Figures {

    private final Map<Figure, List<Double>> measured = new LinkedHashMap<>();

    /** @param target not to be exceeded; null where there is none */
    record Figure(String name, String unit, Double target) {}

    /** @param counts whether it is among those that the figure is the median of; while all is warming up it is only told */
    synchronized void add(Figure figure, double value, boolean counts) {
        System.out.printf(Locale.ROOT, "%s%s: %.2f %s%n", counts ? "" : "(warming up) ", figure.name(), value, figure.unit());
        if (counts) {
            measured.computeIfAbsent(figure, first -> new ArrayList<>()).add(value);
        }
    }

    synchronized void write(Path csv) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("name,figure,unit,target,met");
        measured.forEach((figure, values) -> lines.add(line(figure, median(values))));
        Files.write(csv, lines);
        lines.forEach(System.out::println);
    }

    private static String line(Figure figure, double value) {
        return figure.target() == null
                ? String.format(Locale.ROOT, "\"%s\",%.2f,%s,,", figure.name(), value, figure.unit())
                : String.format(Locale.ROOT, "\"%s\",%.2f,%s,%s,%s", figure.name(), value, figure.unit(), figure.target(), value <= figure.target() ? "yes" : "no");
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
