package ru.nastavnik.survey;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import ru.nastavnik.survey.Tally.Counts;

/** What an analysis sets side by side: the whole round, its groups, another round. In a round without names no group is shown that is too small: {@link SmallGroups}. */
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

    /** One for each group. */
    static List<Column> groups(Counts counts, Function<String, String> label, boolean anonymous) {
        var groups = new ArrayList<>(counts.sizes().keySet());
        var hidden = anonymous ? SmallGroups.hidden(new ArrayList<>(counts.sizes().values()), new BitSet()) : new BitSet();
        return IntStream.range(0, groups.size())
                .mapToObj(at -> {
                    String group = groups.get(at);
                    return new Column(counts, group, label.apply(group), counts.sizes().get(group), anonymous, hidden.get(at));
                })
                .toList();
    }
}
