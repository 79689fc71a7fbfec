package ru.nastavnik.matching;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;
import ru.nastavnik.matching.Market.Bond;

/**
 * The bonds that the flow may choose from: at first the best of each mentee at the prices of an auction, later those that {@link Residual} asks for. Of ten thousand mentees and two
 * thousand mentors a few hundred thousand of twenty million decide.
 */
final class Offers {

    private static final int FIRST = 12;

    private final Market market;
    private final BitSet[] open;

    private Offers(Market market) {
        this.market = market;
        this.open = new BitSet[market.mentees()];
        for (int mentee = 0; mentee < open.length; mentee++) {
            open[mentee] = new BitSet(market.mentors());
        }
    }

    static Offers best(Market market) {
        var offers = new Offers(market);
        var auction = new Auction(market);
        int most = Math.max(FIRST, 4 * Arrays.stream(market.wanted()).max().orElse(1));
        int[] places = market.placesBesidesPins();
        for (int mentee = 0; mentee < market.mentees(); mentee++) {
            offers.openBest(mentee, most, auction, places);
        }
        auction.bonds().forEach(offers::open);
        market.pins().forEach(pin -> offers.open[pin.mentee()].clear(pin.mentor()));
        return offers;
    }

    private void openBest(int mentee, int most, Auction auction, int[] places) {
        byte[] scores = market.scores()[mentee];
        var best = new Best(most);
        int mentor = market.firstFor(mentee);
        for (int seen = 0; seen < scores.length; seen++) {
            if (scores[mentor] != Market.IMPOSSIBLE && places[mentor] > 0) {
                best.add(mentor, scores[mentor] - auction.price(mentor));
            }
            mentor = mentor + 1 < scores.length ? mentor + 1 : 0;
        }
        best.mentors().forEach(open[mentee]::set);
    }

    void open(Bond bond) {
        open[bond.mentee()].set(bond.mentor());
    }

    boolean isOpen(int mentee, int mentor) {
        return open[mentee].get(mentor);
    }

    void forEach(int mentee, IntConsumer mentor) {
        open[mentee].stream().forEach(mentor);
    }
}
