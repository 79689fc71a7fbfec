package ru.nastavnik.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import ru.nastavnik.matching.Market.Bond;

class SolverTest {

    private static final int SMALL_CASES = 300;

    private final Solver solver = new Solver();

    @RepeatedTest(SMALL_CASES)
    void nothing_better_exists_among_all_assignments_of_a_small_market(RepetitionInfo number) {
        Market market = any(new Random(number.getCurrentRepetition()), 5, 4);

        Assignment found = solver.solve(market);

        assertThat(found.proved()).isTrue();
        assertKept(market, found);
        Assignment best = best(market);
        assertThat(List.of(found.served(), found.score(), found.strain())).isEqualTo(List.of(best.served(), best.score(), best.strain()));
    }

    @RepeatedTest(30)
    void capacity_bars_and_pins_hold_in_a_school(RepetitionInfo number) {
        Market market = any(new Random(1_000 + number.getCurrentRepetition()), 60, 25);

        assertKept(market, solver.solve(market));
    }

    @RepeatedTest(20)
    void the_order_of_people_does_not_matter(RepetitionInfo number) {
        var random = new Random(2_000 + number.getCurrentRepetition());
        Market market = any(random, 30, 12);
        List<Integer> mentees = shuffled(30, random);
        List<Integer> mentors = shuffled(12, random);

        Assignment found = solver.solve(market);
        Assignment again = solver.solve(reordered(market, mentees, mentors));

        assertThat(List.of(again.served(), again.score(), again.strain())).isEqualTo(List.of(found.served(), found.score(), found.strain()));
    }

    @Test
    void a_city_is_solved_best_though_only_a_part_of_its_bonds_is_looked_at_first() {
        Market market = any(new Random(7), 3_000, 700);

        Assignment found = solver.solve(market);

        assertKept(market, found);
        Offers all = Offers.best(market);
        for (int mentee = 0; mentee < market.mentees(); mentee++) {
            for (int mentor = 0; mentor < market.mentors(); mentor++) {
                var bond = new Bond(mentee, mentor);
                if (market.admits(mentee, mentor) && !market.pins().contains(bond)) {
                    all.open(bond);
                }
            }
        }
        Set<Bond> free = new HashSet<>(found.bonds());
        free.removeAll(market.pins());
        // prices of the whole network exist only for a flow of least cost
        assertThat(new Residual(market, new Costs(market, new BitSet()), all, free).improving(1, 0)).isEmpty();
    }

    @Test
    void a_flow_that_can_be_mended_has_no_prices() {
        var market = new Market(new byte[][] {{90, 10}, {10, 90}}, new int[] {1, 1}, new int[] {1, 1}, new int[2], new int[] {1, 1}, Set.of());
        var crossed = Set.of(new Bond(0, 1), new Bond(1, 0));

        assertThatThrownBy(() -> new Residual(market, new Costs(market, new BitSet()), Offers.best(market), crossed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void to_serve_everybody_comes_before_the_score() {
        var market = new Market(new byte[][] {{100, 1}, {1, Market.IMPOSSIBLE}}, new int[] {1, 1}, new int[] {1, 1}, new int[2], new int[] {1, 1}, Set.of());

        assertThat(solver.solve(market).bonds()).containsExactlyInAnyOrder(new Bond(0, 1), new Bond(1, 0));
    }

    @Test
    void nobody_goes_without_so_that_another_has_two() {
        var market = new Market(new byte[][] {{100, 100}, {1, 1}}, new int[] {2, 1}, new int[] {1, 1}, new int[2], new int[] {1, 1}, Set.of());

        assertThat(solver.solve(market).served()).isEqualTo(2);
    }

    @Test
    void equal_scores_spread_over_those_who_are_free() {
        var market = new Market(filled(4, 2, 50), ones(4), new int[] {4, 4}, new int[] {2, 0}, new int[] {1, 1}, Set.of());

        Assignment found = solver.solve(market);

        assertThat(menteesOf(found, 0)).hasSize(1);
        assertThat(menteesOf(found, 1)).hasSize(3);
    }

    @Test
    void a_group_has_its_least_number_or_does_not_come_about() {
        var market = new Market(new byte[][] {{90, 50}, {40, 80}, {40, 80}}, ones(3), new int[] {5, 5}, new int[2], new int[] {3, 1}, Set.of());

        Assignment found = solver.solve(market);

        assertThat(menteesOf(found, 0)).isEmpty();
        assertThat(menteesOf(found, 1)).hasSize(3);
        assertThat(found.proved()).isFalse();
    }

    @Test
    void a_group_is_filled_where_that_serves_more() {
        var market = new Market(new byte[][] {{90, 0}, {40, 80}, {40, 80}}, ones(3), new int[] {5, 1}, new int[2], new int[] {2, 1}, Set.of());

        Assignment found = solver.solve(market);

        assertThat(menteesOf(found, 0)).hasSize(2).contains(0);
        assertThat(found.served()).isEqualTo(3);
    }

    @Test
    void pins_that_need_more_places_than_there_are_are_refused() {
        assertThatThrownBy(() -> new Market(
                        filled(2, 1, 50), ones(2), new int[] {1}, new int[1], new int[] {1}, Set.of(new Bond(0, 0), new Bond(1, 0))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobody_and_nobody_make_no_pair() {
        assertThat(solver.solve(new Market(new byte[0][], new int[0], new int[0], new int[0], new int[0], Set.of())).bonds()).isEmpty();
        assertThat(solver.solve(new Market(new byte[2][0], ones(2), new int[0], new int[0], new int[0], Set.of())).served()).isZero();
    }

    /** Clustered scores, few mentors for many, some who may not meet, some who want two, some bound by the curator. */
    private static Market any(Random random, int mentees, int mentors) {
        byte[][] scores = new byte[mentees][mentors];
        for (byte[] row : scores) {
            for (int mentor = 0; mentor < mentors; mentor++) {
                row[mentor] = random.nextInt(4) == 0 ? Market.IMPOSSIBLE : (byte) (20 * random.nextInt(5) + random.nextInt(3));
            }
        }
        int[] wanted = random.ints(mentees, 0, 10).map(number -> number == 0 ? 2 : 1).toArray();
        int[] capacity = random.ints(mentors, 0, Math.max(2 * mentees / mentors, 3)).toArray();
        int[] load = random.ints(mentors, 0, 3).toArray();
        Set<Bond> pins = new HashSet<>();
        if (mentees > 2 && capacity[0] > 0) {
            pins.add(new Bond(random.nextInt(mentees), 0));
        }
        return new Market(scores, wanted, capacity, load, ones(mentors), pins);
    }

    private static void assertKept(Market market, Assignment found) {
        assertThat(found.bonds()).containsAll(market.pins());
        for (Bond bond : found.bonds()) {
            assertThat(market.admits(bond.mentee(), bond.mentor()) || market.pins().contains(bond)).isTrue();
        }
        for (int mentor = 0; mentor < market.mentors(); mentor++) {
            assertThat(menteesOf(found, mentor)).hasSizeLessThanOrEqualTo(market.capacity()[mentor]);
        }
        for (int mentee = 0; mentee < market.mentees(); mentee++) {
            assertThat(mentorsOf(found, mentee)).hasSizeLessThanOrEqualTo(market.wanted()[mentee]);
        }
    }

    private static List<Integer> mentorsOf(Assignment found, int mentee) {
        return found.bonds().stream().filter(bond -> bond.mentee() == mentee).map(Bond::mentor).toList();
    }

    private static Set<Integer> menteesOf(Assignment found, int mentor) {
        return found.bonds().stream().filter(bond -> bond.mentor() == mentor).map(Bond::mentee).collect(Collectors.toSet());
    }

    private static Assignment best(Market market) {
        List<Assignment> best = new ArrayList<>();
        tryAll(market, 0, new HashSet<>(market.pins()), best);
        return best.get(0);
    }

    private static void tryAll(Market market, int mentee, Set<Bond> bonds, List<Assignment> best) {
        if (mentee == market.mentees()) {
            Assignment one = Assignment.of(market, bonds, true);
            if (best.isEmpty() || one.isBetterThan(best.get(0))) {
                best.clear();
                best.add(one);
            }
            return;
        }
        for (int choice = 0; choice < 1 << market.mentors(); choice++) {
            Set<Bond> more = new HashSet<>(bonds);
            int mask = choice;
            IntStream.range(0, market.mentors()).filter(mentor -> (mask >> mentor & 1) == 1).forEach(mentor -> more.add(new Bond(mentee, mentor)));
            if (isPossible(market, mentee, more, bonds)) {
                tryAll(market, mentee + 1, more, best);
            }
        }
    }

    private static boolean isPossible(Market market, int mentee, Set<Bond> bonds, Set<Bond> before) {
        List<Bond> own = bonds.stream().filter(bond -> bond.mentee() == mentee).toList();
        return own.size() <= market.wanted()[mentee]
                && own.stream().allMatch(bond -> before.contains(bond) || market.admits(mentee, bond.mentor()))
                && own.stream().allMatch(bond -> bonds.stream().filter(other -> other.mentor() == bond.mentor()).count() <= market.capacity()[bond.mentor()]);
    }

    private static Market reordered(Market market, List<Integer> mentees, List<Integer> mentors) {
        byte[][] scores = new byte[market.mentees()][market.mentors()];
        mentees.forEach(mentee -> mentors.forEach(mentor -> scores[mentees.indexOf(mentee)][mentors.indexOf(mentor)] = market.scores()[mentee][mentor]));
        return new Market(
                scores, picked(market.wanted(), mentees), picked(market.capacity(), mentors), picked(market.load(), mentors), ones(mentors.size()),
                market.pins().stream().map(pin -> new Bond(mentees.indexOf(pin.mentee()), mentors.indexOf(pin.mentor()))).collect(Collectors.toSet()));
    }

    private static int[] picked(int[] numbers, List<Integer> order) {
        return order.stream().mapToInt(place -> numbers[place]).toArray();
    }

    private static List<Integer> shuffled(int size, Random random) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, random);
        return order;
    }

    private static byte[][] filled(int mentees, int mentors, int score) {
        byte[][] scores = new byte[mentees][mentors];
        Arrays.stream(scores).forEach(row -> Arrays.fill(row, (byte) score));
        return scores;
    }

    private static int[] ones(int size) {
        int[] ones = new int[size];
        Arrays.fill(ones, 1);
        return ones;
    }
}
