package ru.nastavnik.pairing;

import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * A step that a locked pair has made, and that is still to be written.
 *
 * @param on the day of the step
 * @param since the first day on which the step matters
 */
record PairMove(Pair pair, PairState from, LocalDate on, LocalDate since) {

    static PairMove of(Pair pair, LocalDate on, LocalDate since, Consumer<Pair> step) {
        var move = new PairMove(pair, pair.getState(), on, since);
        step.accept(pair);
        return move;
    }

    Kind kind() {
        return new Kind(from, pair.getState(), on, pair.getEndReason());
    }

    /** Those of one kind are written into the history together. */
    record Kind(PairState from, PairState to, LocalDate on, EndReason reason) {}
}
