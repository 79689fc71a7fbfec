package ru.nastavnik.decree;

/** A pair that was to enter a decree stands in another one by now, or works already. */
public class PairTaken extends RuntimeException {

    PairTaken() {
        super("Not all of the pairs are proposed any more");
    }
}
