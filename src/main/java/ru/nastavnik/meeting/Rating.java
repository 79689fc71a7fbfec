package ru.nastavnik.meeting;

/** A mark from 1, the worst, to 10, the best. */
record Rating(int value) {

    static final int WORST = 1;
    static final int BEST = 10;

    /** @throws IllegalArgumentException when it is not within 1–10 */
    Rating {
        if (value < WORST || value > BEST) {
            throw new IllegalArgumentException("rating " + value);
        }
    }

    /** @return null for null */
    static Rating of(Integer value) {
        return value == null ? null : new Rating(value);
    }
}
