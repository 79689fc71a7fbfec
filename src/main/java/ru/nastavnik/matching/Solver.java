package ru.nastavnik.matching;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import ru.nastavnik.matching.Market.Bond;

/**
 * The best assignment that exists: as many mentees served as possible, then the greatest total score, then the most even load.
 *
 * <p>It is a flow of least cost from the mentees through the mentors, solved by OR-Tools (cost scaling, Goldberg and Tarjan) over the bonds that may
 * matter. Whether a bond that was left out would have made it better is then asked of all; as long as one would, it is let in and the flow solved again.
 */
@Component
class Solver {

    private static final int NEWCOMERS = 8;

    /** Points of score: bonds that promise almost enough come in with the last that do, so that the next flow is the last. */
    private static final int NEARLY = 2;

    Assignment solve(Market market) {
        Assignment best = flow(market, new BitSet());
        var filled = new BitSet();
        Market left = market;
        Optional<Integer> small;
        while ((small = tooSmall(left, best)).isPresent()) {
            int mentor = small.get();
            Market without = left.without(mentor);
            Assignment closed = flow(without, filled);
            var tried = (BitSet) filled.clone();
            tried.set(mentor);
            Assignment full = filled.get(mentor) ? closed : flow(left, tried);
            if (reaches(left, full, mentor) && full.isBetterThan(closed)) {
                filled = tried;
                best = full;
            } else {
                left = without;
                filled.clear(mentor);
                best = closed;
            }
        }
        return new Assignment(best.bonds(), best.served(), best.score(), best.strain(), left == market && filled.isEmpty());
    }

    /** The group that lacks the most; those of pins alone are the curator's own. */
    private static Optional<Integer> tooSmall(Market market, Assignment found) {
        int[] count = counts(market, found);
        return IntStream.range(0, market.mentors())
                .filter(mentor -> count[mentor] > 0 && count[mentor] < market.smallest()[mentor] && count[mentor] > pinned(market, mentor))
                .boxed()
                .max(Comparator.comparingInt(mentor -> market.smallest()[mentor] - count[mentor]));
    }

    private static boolean reaches(Market market, Assignment found, int mentor) {
        return counts(market, found)[mentor] >= market.smallest()[mentor];
    }

    private static int[] counts(Market market, Assignment found) {
        int[] count = new int[market.mentors()];
        found.bonds().forEach(bond -> count[bond.mentor()]++);
        return count;
    }

    private static long pinned(Market market, int mentor) {
        return market.pins().stream().filter(pin -> pin.mentor() == mentor).count();
    }

    private static Assignment flow(Market market, BitSet filled) {
        var costs = new Costs(market, filled);
        Offers offers = Offers.best(market);
        while (true) {
            Set<Bond> bonds = cheapest(market, costs, offers);
            var residual = new Residual(market, costs, offers, bonds);
            List<Bond> better = residual.improving(NEWCOMERS, 0);
            if (better.isEmpty()) {
                bonds.addAll(market.pins());
                return Assignment.of(market, bonds, true);
            }
            boolean nearTheEnd = better.size() < 2 * market.mentees();
            (nearTheEnd ? residual.improving(NEWCOMERS, NEARLY) : better).forEach(offers::open);
        }
    }

    /** Without the pins. */
    private static Set<Bond> cheapest(Market market, Costs costs, Offers offers) {
        Native.load();
        var flow = new MinCostFlow();
        int sink = market.mentees() + market.mentors();
        List<Bond> arcs = new ArrayList<>();
        for (int mentee = 0; mentee < market.mentees(); mentee++) {
            int from = mentee;
            offers.forEach(mentee, mentor -> {
                flow.addArcWithCapacityAndUnitCost(from, market.mentees() + mentor, 1, costs.of(market.scores()[from][mentor]));
                arcs.add(new Bond(from, mentor));
            });
        }
        int[] wanted = market.wantedBesidesPins();
        int all = 0;
        for (int mentee = 0; mentee < market.mentees(); mentee++) {
            for (int lack = 1; lack <= wanted[mentee]; lack++) {
                flow.addArcWithCapacityAndUnitCost(mentee, sink, 1, costs.ofLack(market, mentee, wanted[mentee], lack));
            }
            flow.setNodeSupply(mentee, wanted[mentee]);
            all += wanted[mentee];
        }
        for (int mentor = 0; mentor < market.mentors(); mentor++) {
            for (int count = 1; count <= Math.min(costs.places(mentor), all); count++) {
                flow.addArcWithCapacityAndUnitCost(market.mentees() + mentor, sink, 1, costs.ofLoad(mentor, count));
            }
        }
        flow.setNodeSupply(sink, -all);
        var status = flow.solve();
        if (status != MinCostFlowBase.Status.OPTIMAL) {
            throw new IllegalStateException("No flow: " + status);
        }
        Set<Bond> bonds = new HashSet<>();
        for (int arc = 0; arc < arcs.size(); arc++) {
            if (flow.getFlow(arc) > 0) {
                bonds.add(arcs.get(arc));
            }
        }
        flow.delete();
        return bonds;
    }

    /** The library is unpacked and loaded when it is first needed: most starts of the product never match. */
    private static final class Native {
        static {
            Loader.loadNativeLibraries();
        }

        static void load() {
            // loads this class
        }
    }
}
