package ru.nastavnik.decree;

import jakarta.persistence.Embeddable;
import java.util.Comparator;
import java.util.UUID;

/** A pair's place in a decree; places may have gaps, the text counts by itself. */
@Embeddable
record DecreePair(UUID pairId, int position) implements Comparable<DecreePair> {

    private static final Comparator<DecreePair> ORDER = Comparator.comparingInt(DecreePair::position).thenComparing(DecreePair::pairId);

    @Override
    public int compareTo(DecreePair other) {
        return ORDER.compare(this, other);
    }
}
