package ru.nastavnik.decree;

import jakarta.persistence.Embeddable;
import java.util.Comparator;
import java.util.UUID;

/**
 * A pair's place in a decree; places may have gaps, the text counts by itself.
 *
 * @param released whether the decree was cancelled before the pair worked, so that it may enter another
 */
@Embeddable
record DecreePair(UUID pairId, int position, boolean released) implements Comparable<DecreePair> {

    private static final Comparator<DecreePair> ORDER = Comparator.comparingInt(DecreePair::position).thenComparing(DecreePair::pairId).thenComparing(DecreePair::released);

    @Override
    public int compareTo(DecreePair other) {
        return ORDER.compare(this, other);
    }
}
