package ru.nastavnik.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.stream.IntStream;
import ru.nastavnik.matching.Market.Bond;

/**
 * Mentees bid for a first mentor each, in points of score, and the price of a mentor is the lowest bid that still has a place (Bertsekas, auction algorithm).
 * It is ended early, so that it proves nothing; but with its prices one sees well which bonds the best assignment is made of.
 */
final class Auction {

    /** Points that a mentee bids above what the next best mentor is worth, so that no two bid against one another for nothing for ever. */
    private static final int STEP = 1;

    /** However much more the best is worth than the next, and where there is no next: a bid goes no farther above the price. */
    private static final int MOST_AT_ONCE = 50;

    private static final int BIDS_OF_EACH = 20;

    private final Market market;
    private final int[] price;
    private final List<PriorityQueue<Bid>> held;

    Auction(Market market) {
        this.market = market;
        this.price = new int[market.mentors()];
        this.held = IntStream.range(0, market.mentors()).mapToObj(mentor -> new PriorityQueue<>(Comparator.comparingInt(Bid::amount))).toList();
        hold();
    }

    private void hold() {
        int[] places = market.placesBesidesPins();
        Queue<Integer> line = new ArrayDeque<>(IntStream.range(0, market.mentees()).boxed().toList());
        for (long left = (long) BIDS_OF_EACH * market.mentees(); left > 0 && !line.isEmpty(); left--) {
            int mentee = line.remove();
            int mentor = bid(mentee, places);
            if (mentor >= 0 && held.get(mentor).size() > places[mentor]) {
                line.add(held.get(mentor).remove().mentee());
            }
            if (mentor >= 0 && held.get(mentor).size() == places[mentor]) {
                price[mentor] = held.get(mentor).element().amount();
            }
        }
    }

    /** @return for whom; -1 when nobody has a place for the mentee */
    private int bid(int mentee, int[] places) {
        byte[] scores = market.scores()[mentee];
        int best = -1;
        int most = Integer.MIN_VALUE;
        int next = Integer.MIN_VALUE;
        int mentor = market.firstFor(mentee);
        for (int seen = 0; seen < scores.length; seen++) {
            int worth = scores[mentor] - price[mentor];
            if (worth > next && scores[mentor] != Market.IMPOSSIBLE && places[mentor] > 0) {
                if (worth > most) {
                    next = most;
                    most = worth;
                    best = mentor;
                } else {
                    next = worth;
                }
            }
            mentor = mentor + 1 < scores.length ? mentor + 1 : 0;
        }
        if (best >= 0) {
            int above = next == Integer.MIN_VALUE ? MOST_AT_ONCE : Math.min(most - next, MOST_AT_ONCE);
            held.get(best).add(new Bid(mentee, price[best] + above + STEP));
        }
        return best;
    }

    /** In points of score. */
    int price(int mentor) {
        return price[mentor];
    }

    List<Bond> bonds() {
        List<Bond> bonds = new ArrayList<>();
        for (int mentor = 0; mentor < held.size(); mentor++) {
            for (Bid bid : held.get(mentor)) {
                bonds.add(new Bond(bid.mentee(), mentor));
            }
        }
        return bonds;
    }

    private record Bid(int mentee, int amount) {}
}
