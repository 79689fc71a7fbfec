package ru.nastavnik.matching;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/** Of the mentors that one mentee is shown, those worth most: so many at most. */
final class Best {

    private final int most;
    private final PriorityQueue<Worth> least = new PriorityQueue<>(Comparator.comparingLong(Worth::worth));

    Best(int most) {
        this.most = most;
    }

    boolean wouldTake(long worth) {
        return least.size() < most || worth > least.element().worth();
    }

    void add(int mentor, long worth) {
        if (wouldTake(worth)) {
            least.add(new Worth(mentor, worth));
            if (least.size() > most) {
                least.remove();
            }
        }
    }

    IntStream mentors() {
        return least.stream().mapToInt(Worth::mentor);
    }

    private record Worth(int mentor, long worth) {}
}
