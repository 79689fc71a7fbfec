package ru.nastavnik.pairing;

import java.util.List;
import org.springframework.stereotype.Component;

/** Parts those who were only proposed; nothing of it stays. Inside a transaction. */
@Component
class Dissolution {

    private final Pairs pairs;
    private final List<PairTraces> traces;

    Dissolution(Pairs pairs, List<PairTraces> traces) {
        this.pairs = pairs;
        this.traces = traces;
    }

    /**
     * @return whether it is gone; of one that was proposed again and turned out to have met since, the meetings stay, and so does it
     * @throws IllegalStateException when the pair stands in a decree or works already
     */
    boolean of(Pair pair) {
        pair.dissolve();
        if (traces.stream().anyMatch(room -> !room.left(List.of(pair.getId())).isEmpty())) {
            return false;
        }
        pairs.delete(pair);
        return true;
    }
}
