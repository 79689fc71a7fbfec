package ru.nastavnik.survey;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which groups of those who gave no name are hidden: those that are too small. What all hidden ones said together follows from the whole and the others; as
 * long as they are too small even together, the next smallest is hidden with them.
 */
final class SmallGroups {

    private SmallGroups() {}

    static boolean isSmall(int people) {
        return people > 0 && people < Round.SMALLEST_GROUP;
    }

    /**
     * @param people of each group
     * @param before hidden for another reason
     */
    static BitSet hidden(List<Integer> people, BitSet before) {
        var hidden = (BitSet) before.clone();
        IntStream.range(0, people.size()).filter(at -> isSmall(people.get(at))).forEach(hidden::set);
        while (isSmall(hidden.stream().map(people::get).sum())) {
            var next = IntStream.range(0, people.size()).filter(at -> !hidden.get(at) && people.get(at) > 0).boxed().min(Comparator.comparing(people::get));
            if (next.isEmpty()) {
                return hidden;
            }
            hidden.set(next.get());
        }
        return hidden;
    }
}
