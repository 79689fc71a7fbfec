package ru.nastavnik.matching;

import java.util.Arrays;
import java.util.Set;

/**
 * A round of matching in numbers: {@code n} mentees and {@code m} mentors, known by their places.
 *
 * @param scores {@code n × m}, 0–100; {@link #IMPOSSIBLE} for two who may not be bound
 * @param wanted how many mentors each mentee should have, 1 or more
 * @param capacity how many mentees each mentor can take in this round, 0 or more
 * @param load how many mentees each mentor has already, so that the load is spread evenly
 * @param smallest the smallest group that a mentor takes, if any at all; 1 where a single mentee is welcome
 * @param pins pairs that hold whatever the scores say, each mentee and mentor once; they take their places
 */
record Market(byte[][] scores, int[] wanted, int[] capacity, int[] load, int[] smallest, Set<Bond> pins) {

    static final byte IMPOSSIBLE = -1;

    /** @throws IllegalArgumentException when the sizes do not agree, or the pins need more places than there are */
    Market {
        int mentors = capacity.length;
        if (wanted.length != scores.length || load.length != mentors || smallest.length != mentors
                || Arrays.stream(scores).anyMatch(row -> row.length != mentors)) {
            throw new IllegalArgumentException("Sizes that do not agree");
        }
        pins = Set.copyOf(pins);
        int[] left = capacity.clone();
        for (Bond pin : pins) {
            if (--left[pin.mentor()] < 0) {
                throw new IllegalArgumentException("Pins need more places than mentor " + pin.mentor() + " has");
            }
        }
    }

    int mentees() {
        return wanted.length;
    }

    int mentors() {
        return capacity.length;
    }

    boolean admits(int mentee, int mentor) {
        return scores[mentee][mentor] != IMPOSSIBLE;
    }

    /** How many mentors each mentee still should have. */
    int[] wantedBesidesPins() {
        int[] left = wanted.clone();
        pins.forEach(pin -> left[pin.mentee()] = Math.max(left[pin.mentee()] - 1, 0));
        return left;
    }

    /** How many mentees each mentor still can take. */
    int[] placesBesidesPins() {
        int[] left = capacity.clone();
        pins.forEach(pin -> left[pin.mentor()]--);
        return left;
    }

    /** Where in the circle of mentors a mentee looks first: another for each, so that of equal ones not all want the same. */
    int firstFor(int mentee) {
        return capacity.length == 0 ? 0 : (int) (mentee * 2_654_435_761L % capacity.length);
    }

    /** The same, with a mentor who takes nobody but those pinned. */
    Market without(int mentor) {
        int[] fewer = capacity.clone();
        fewer[mentor] = (int) pins.stream().filter(pin -> pin.mentor() == mentor).count();
        return new Market(scores, wanted, fewer, load, smallest, pins);
    }

    /** The same, with other pins. */
    Market pinned(Set<Bond> pins) {
        return new Market(scores, wanted, capacity, load, smallest, pins);
    }

    /** A mentee and a mentor, by their places. */
    record Bond(int mentee, int mentor) {}
}
