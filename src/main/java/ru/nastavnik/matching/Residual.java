package ru.nastavnik.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import ru.nastavnik.matching.Market.Bond;

/**
 * The residual network of a flow, with a price for each of its nodes such that no arc is worth less than it costs. That such prices exist proves the flow
 * to be of least cost (Ahuja, Magnanti and Orlin, Network Flows, theorem 9.3); and they tell of each bond left out whether it could make it cheaper.
 */
final class Residual {

    private final Market market;
    private final Costs costs;
    private final Offers offers;
    private final int[] wanted;
    private final int[][] mentorsOf;
    private final int[][] menteesOf;
    private final int sink;
    private final long[] price;
    private final Line line;

    /**
     * @param bonds without the pins
     * @throws IllegalStateException when the flow is not of least cost over the offers
     */
    Residual(Market market, Costs costs, Offers offers, Collection<Bond> bonds) {
        this.market = market;
        this.costs = costs;
        this.offers = offers;
        this.wanted = market.wantedBesidesPins();
        this.mentorsOf = grouped(market.mentees(), bonds.stream().map(bond -> new int[] {bond.mentee(), bond.mentor()}).toList());
        this.menteesOf = grouped(market.mentors(), bonds.stream().map(bond -> new int[] {bond.mentor(), bond.mentee()}).toList());
        this.sink = market.mentees() + market.mentors();
        this.price = new long[sink + 1];
        this.line = new Line(sink + 1);
        settle();
    }

    private static int[][] grouped(int size, List<int[]> pairs) {
        var lists = new ArrayList<IntStream.Builder>();
        IntStream.range(0, size).forEach(i -> lists.add(IntStream.builder()));
        pairs.forEach(pair -> lists.get(pair[0]).add(pair[1]));
        return lists.stream().map(list -> list.build().toArray()).toArray(int[][]::new);
    }

    /** Bellman and Ford: a node whose price fell offers it on to its neighbours, until none falls. */
    private void settle() {
        IntStream.rangeClosed(0, sink).forEach(line::join);
        while (!line.isEmpty()) {
            int node = line.next();
            if (node == sink) {
                fromSink();
            } else if (node < market.mentees()) {
                fromMentee(node);
            } else {
                fromMentor(node - market.mentees());
            }
        }
    }

    private void fromMentee(int mentee) {
        byte[] scores = market.scores()[mentee];
        long here = price[mentee];
        offers.forEach(mentee, mentor -> {
            if (!contains(mentorsOf[mentee], mentor)) {
                lower(market.mentees() + mentor, here + costs.of(scores[mentor]));
            }
        });
        int without = wanted[mentee] - mentorsOf[mentee].length;
        if (without < wanted[mentee]) {
            lower(sink, here + costs.ofLack(market, mentee, wanted[mentee], without + 1));
        }
    }

    private void fromMentor(int mentor) {
        long here = price[market.mentees() + mentor];
        for (int mentee : menteesOf[mentor]) {
            lower(mentee, here - costs.of(market.scores()[mentee][mentor]));
        }
        int count = menteesOf[mentor].length;
        if (count < costs.places(mentor)) {
            lower(sink, here + costs.ofLoad(mentor, count + 1));
        }
    }

    private void fromSink() {
        long here = price[sink];
        for (int mentor = 0; mentor < menteesOf.length; mentor++) {
            int count = menteesOf[mentor].length;
            if (count > 0) {
                lower(market.mentees() + mentor, here - costs.ofLoad(mentor, count));
            }
        }
        for (int mentee = 0; mentee < mentorsOf.length; mentee++) {
            int without = wanted[mentee] - mentorsOf[mentee].length;
            if (without > 0) {
                lower(mentee, here - costs.ofLack(market, mentee, wanted[mentee], without));
            }
        }
    }

    private void lower(int node, long offered) {
        if (offered < price[node]) {
            price[node] = offered;
            line.join(node);
        }
    }

    /**
     * Bonds outside the offers that could make the flow cheaper: of each mentee at most so many, those that promise most.
     *
     * @param lacking also those that would need so many points of score more to promise anything
     */
    List<Bond> improving(int most, int lacking) {
        long enough = -costs.of(lacking);
        List<Bond> found = new ArrayList<>();
        for (int mentee = 0; mentee < market.mentees(); mentee++) {
            var best = new Best(most);
            for (int mentor = 0; mentor < market.mentors(); mentor++) {
                long cost = cost(mentee, mentor);
                if (cost < enough && best.wouldTake(-cost) && isLeftOut(mentee, mentor)) {
                    best.add(mentor, -cost);
                }
            }
            int from = mentee;
            best.mentors().forEach(mentor -> found.add(new Bond(from, mentor)));
        }
        return found;
    }

    private boolean isLeftOut(int mentee, int mentor) {
        return market.admits(mentee, mentor) && !offers.isOpen(mentee, mentor) && !market.pins().contains(new Bond(mentee, mentor));
    }

    /** At the prices of both. */
    private long cost(int mentee, int mentor) {
        return costs.of(market.scores()[mentee][mentor]) + price[mentee] - price[market.mentees() + mentor];
    }

    private static boolean contains(int[] numbers, int number) {
        for (int one : numbers) {
            if (one == number) {
                return true;
            }
        }
        return false;
    }

    /** Nodes whose price fell, each once. With a circle that always pays it would never be empty: such a flow is not of least cost. */
    private static final class Line {

        private final int[] nodes;
        private final boolean[] waits;
        private final int[] joined;
        private int first;
        private int size;

        Line(int nodes) {
            this.nodes = new int[nodes];
            this.waits = new boolean[nodes];
            this.joined = new int[nodes];
        }

        void join(int node) {
            if (waits[node]) {
                return;
            }
            if (++joined[node] > nodes.length) {
                throw new IllegalStateException("A flow that is not of least cost");
            }
            waits[node] = true;
            nodes[(first + size++) % nodes.length] = node;
        }

        int next() {
            int node = nodes[first];
            first = (first + 1) % nodes.length;
            size--;
            waits[node] = false;
            return node;
        }

        boolean isEmpty() {
            return size == 0;
        }
    }
}
