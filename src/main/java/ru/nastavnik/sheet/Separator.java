package ru.nastavnik.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells what stands between the cells of a text: what comes equally often in most lines. */
final class Separator {

    /** Characters that are looked at. */
    private static final int ENOUGH = 64 << 10;

    /** The likelier first, for the first of equals is taken: in Russia a comma is a decimal point, so Excel writes semicolons. */
    private static final List<Character> CANDIDATES = List.of(';', '\t', ',');

    private Separator() {}

    static char of(String text) {
        List<String> lines = unquotedLines(text.substring(0, Math.min(text.length(), ENOUGH)));
        return CANDIDATES.stream().max(Comparator.comparing(candidate -> evenness(candidate, lines))).orElseThrow();
    }

    /** How many lines have the same number of them, then how many that is. */
    private static long evenness(char candidate, List<String> lines) {
        Map<Long, Long> linesByCount = lines.stream()
                .map(line -> line.chars().filter(c -> c == candidate).count())
                .filter(count -> count > 0)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return linesByCount.entrySet().stream().mapToLong(entry -> entry.getValue() * ENOUGH + entry.getKey()).max().orElse(0);
    }

    /** Lines without what stands in quotes, which may hold any of the candidates and line breaks. */
    private static List<String> unquotedLines(String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        boolean quoted = false;
        for (char c : text.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                lines.add(line.toString());
                line.setLength(0);
            } else if (!quoted) {
                line.append(c);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
