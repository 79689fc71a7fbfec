package ru.nastavnik.matching;

import java.util.BitSet;
import java.util.stream.IntStream;
import ru.nastavnik.matching.Market.Bond;

/**
 * What matters more is dearer by so much that nothing of what matters less outweighs it: a mentee without a mentor, then a point of score, then the load.
 * A mentor's next mentee costs the growth of the load's square, so that each is dearer than the one before.
 */
final class Costs {

    private final int[] load;
    private final int[] places;
    private final int[] floor;
    private final long point;
    private final long unserved;

    /** @param filled mentors whose smallest group has to be reached */
    Costs(Market market, BitSet filled) {
        load = market.load().clone();
        places = market.placesBesidesPins();
        floor = new int[market.mentors()];
        filled.stream().forEach(mentor -> floor[mentor] = market.smallest()[mentor]);
        for (Bond pin : market.pins()) {
            load[pin.mentor()]++;
            floor[pin.mentor()] = Math.max(floor[pin.mentor()] - 1, 0);
        }
        // a flow is mended along circles that pass the sink once at most: there one mentor gets a mentee more and one a mentee less, no others
        point = 1 + IntStream.range(0, load.length).mapToLong(mentor -> growth(load[mentor] + places[mentor])).max().orElse(0);
        // and each mentor once at most: that is all that one more served can cost
        unserved = point * 100 * (market.mentors() + 2L);
    }

    /** Of the square of the load by its {@code count}-th mentee. */
    private static long growth(int count) {
        return 2L * count - 1;
    }

    /** Of a bond with the score. */
    long of(int score) {
        return -point * score;
    }

    /** Of the {@code count}-th mentee of a mentor, from 1, pins aside. */
    long ofLoad(int mentor, int count) {
        return growth(load[mentor] + count) - (count <= floor[mentor] ? 2 * unserved : 0);
    }

    /**
     * Of the {@code lack}-th mentor, from 1, that a mentee goes without: to have fewer than wanted costs nothing, to have none does.
     *
     * @param wanted mentors besides those pinned
     */
    long ofLack(Market market, int mentee, int wanted, int lack) {
        return lack == market.wanted()[mentee] && lack == wanted ? unserved : 0;
    }

    /** Places left, pins aside. */
    int places(int mentor) {
        return places[mentor];
    }
}
