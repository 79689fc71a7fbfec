package ru.nastavnik.matching;

import java.util.Set;
import ru.nastavnik.matching.Market.Bond;

/**
 * Who is bound to whom.
 *
 * @param bonds pins included
 * @param served mentees who have a mentor
 * @param score the sum over all bonds
 * @param strain sum of the squares of the mentors' loads: of two assignments with one score the more even has less
 * @param proved whether no better assignment exists; false where groups had to be formed by repair
 */
record Assignment(Set<Bond> bonds, int served, long score, long strain, boolean proved) {

    Assignment {
        bonds = Set.copyOf(bonds);
    }

    static Assignment of(Market market, Set<Bond> bonds, boolean proved) {
        long score = bonds.stream().mapToLong(bond -> Math.max(market.scores()[bond.mentee()][bond.mentor()], 0)).sum();
        int[] load = market.load().clone();
        bonds.forEach(bond -> load[bond.mentor()]++);
        long strain = 0;
        for (int busy : load) {
            strain += (long) busy * busy;
        }
        return new Assignment(bonds, (int) bonds.stream().map(Bond::mentee).distinct().count(), score, strain, proved);
    }

    /** In the order that matters: mentees served, then score, then evenness. */
    boolean isBetterThan(Assignment other) {
        return served != other.served ? served > other.served : score != other.score ? score > other.score : strain < other.strain;
    }
}
