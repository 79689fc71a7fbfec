package ru.nastavnik.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import ru.nastavnik.survey.Tally.Counts;

/** What an analysis sets side by side: the whole round, its groups, another round. In a round without names no group is shown that is too small. */
final class Columns {

    private Columns() {}

    /**
     * @param group in the counts
     * @param label null for the whole
     * @param people who answered; of a hidden one it is not told
     * @param anonymous whether they gave no name
     */
    record Column(Counts counts, String group, String label, int people, boolean anonymous, boolean hidden) {}

    static Column whole(Counts counts, String label, boolean anonymous) {
        int people = counts.sizes().values().stream().mapToInt(Integer::intValue).sum();
        return new Column(counts, null, label, people, anonymous, anonymous && people < Round.SMALLEST_GROUP);
    }

    /** One for each group. Of a single hidden one the figures would follow from all the others: then the next smallest is hidden, too. */
    static List<Column> groups(Counts counts, Function<String, String> label, boolean anonymous) {
        var all = new ArrayList<Column>();
        counts.sizes().forEach((group, people) -> all.add(new Column(counts, group, label.apply(group), people, anonymous, anonymous && people < Round.SMALLEST_GROUP)));
        if (all.stream().filter(Column::hidden).count() == 1) {
            all.stream().filter(column -> !column.hidden()).min(Comparator.comparingInt(Column::people)).ifPresent(next ->
                    all.set(all.indexOf(next), new Column(counts, next.group(), next.label(), next.people(), anonymous, true)));
        }
        return all;
    }
}
