package ru.nastavnik.survey;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.nastavnik.questionnaire.Question;
import ru.nastavnik.questionnaire.Scale;

/**
 * Before and after, of one side of the pairs.
 *
 * @param measures by how much each changed, on each scale on which it was asked; empty when nobody was measured twice
 * @param people who answered both times
 * @param unlike the questions that somebody answered on different scales, so that this cannot be compared
 */
record SideChange(Side side, List<Line> measures, int people, List<String> unlike) {

    record Line(String text, int from, int to, PairedChange change) {}

    static SideChange of(Measured.Year all, Side side, Locale locale) {
        var twice = all.twice(side);
        var shifts = twice.stream().flatMap(person -> person.shifts().stream()).collect(Collectors.groupingBy(Shift::measure));
        var lines = all.questions().entrySet().stream()
                .flatMap(measure -> lines(measure.getValue(), shifts.getOrDefault(measure.getKey(), List.of()), locale))
                .toList();
        var unlike = all.questions().entrySet().stream()
                .filter(measure -> twice.stream().anyMatch(person -> person.isUnlike(measure.getKey())))
                .map(measure -> measure.getValue().text().in(locale))
                .toList();
        return new SideChange(side, lines, twice.size(), unlike);
    }

    /** What was said on one scale is not mixed with what was said on another. */
    private static Stream<Line> lines(Question question, List<Shift> shifts, Locale locale) {
        return shifts.stream()
                .collect(Collectors.groupingBy(
                        Shift::scale, () -> new TreeMap<>(Comparator.comparing(Scale::from).thenComparing(Scale::to)), Collectors.toList()))
                .entrySet().stream()
                .map(same -> new Line(
                        question.text().in(locale), same.getKey().from(), same.getKey().to(),
                        PairedChange.of(same.getValue().stream().map(one -> new PairedChange.Pair(one.before(), one.after())).toList())));
    }
}
