package ru.nastavnik.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells what stands between the cells of a text: what comes equally often in most lines. */
final class Separator {

    /** Characters that are looked at. */
    static final int ENOUGH = 64 << 10;

    /** The likelier first: in Russia a comma is a decimal point, so Excel writes semicolons. */
    private static final List<Character> CANDIDATES = List.of(';', '\t', ',');

    private Separator() {}

    static char of(String beginning) {
        List<String> lines = unquotedLines(beginning);
        char best = CANDIDATES.get(0);
        long most = 0;
        for (char candidate : CANDIDATES) {
            long weight = weight(candidate, lines);
            if (weight > most) {
                best = candidate;
                most = weight;
            }
        }
        return best;
    }

    /** The separators in lines that have the commonest number of them. */
    private static long weight(char candidate, List<String> lines) {
        Map<Long, Long> linesByCount = lines.stream()
                .map(line -> line.chars().filter(c -> c == candidate).count())
                .filter(count -> count > 0)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return linesByCount.entrySet().stream().mapToLong(entry -> entry.getKey() * entry.getValue()).max().orElse(0);
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
