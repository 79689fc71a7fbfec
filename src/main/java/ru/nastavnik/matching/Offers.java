package ru.nastavnik.matching;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;
import ru.nastavnik.matching.Market.Bond;

/**
 * The bonds that the flow may choose from: at first the best of each mentee, later those that {@link Residual} asks for. Of ten thousand mentees and two
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
        int most = Math.max(FIRST, 4 * Arrays.stream(market.wanted()).max().orElse(1));
        for (int mentee = 0; mentee < market.mentees(); mentee++) {
            offers.openBest(mentee, most);
        }
        market.pins().forEach(pin -> offers.open[pin.mentee()].clear(pin.mentor()));
        return offers;
    }

    /** Of equal ones those that stand next in a circle that begins at another mentor for each mentee, so that not all want the same. */
    private void openBest(int mentee, int most) {
        byte[] scores = market.scores()[mentee];
        int[] having = new int[101];
        for (byte score : scores) {
            if (score != Market.IMPOSSIBLE) {
                having[score]++;
            }
        }
        int left = most;
        int least = 100;
        while (least > 0 && having[least] < left) {
            left -= having[least--];
        }
        int start = scores.length == 0 ? 0 : (int) (mentee * 2_654_435_761L % scores.length);
        for (int step = 0; step < scores.length; step++) {
            int mentor = start + step < scores.length ? start + step : start + step - scores.length;
            if (scores[mentor] > least || scores[mentor] == least && left-- > 0) {
                open[mentee].set(mentor);
            }
        }
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
