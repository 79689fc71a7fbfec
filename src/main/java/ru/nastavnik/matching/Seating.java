package ru.nastavnik.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import ru.nastavnik.matching.Market.Bond;

/**
 * Whom each mentee talks to at a gathering: those who fit best in the turns available. Where there are fewer mentors than mentees the talks are shared out
 * evenly first, so that nobody goes from table to table while another waits for a single talk; then the turns that are left are filled.
 */
@Component
class Seating {

    /** The curator has bound the two already: they get to know each other first. */
    private static final byte PINNED = 100;

    private final Solver solver;

    Seating(Solver solver) {
        this.solver = solver;
    }

    /**
     * @param present of the round's people those who are there; whoever is both a mentor and a mentee sits at their table
     * @param tables numbers of the mentors' tables, by person
     */
    List<Talk> plan(Deliberation deliberation, Collection<Guest> present, Map<UUID, Integer> tables, int turns) {
        List<Integer> mentors = places(deliberation.helpers().stream().map(Helper::person).toList(), Side.MENTOR, present, Set.of());
        Set<UUID> sitting = Set.copyOf(mentors.stream().map(place -> deliberation.helpers().get(place).person()).toList());
        List<Integer> mentees = places(deliberation.seekers().stream().map(Seeker::person).toList(), Side.MENTEE, present, sitting);
        if (mentees.isEmpty() || mentors.isEmpty()) {
            return List.of();
        }
        Set<Bond> talks = talks(scores(deliberation, mentees, mentors), mentors.size(), turns);
        Timetable timetable = Timetable.of(talks, mentees.size(), mentors.size(), turns);
        List<Talk> planned = new ArrayList<>();
        for (int turn = 0; turn < turns; turn++) {
            for (int mentor = 0; mentor < mentors.size(); mentor++) {
                int mentee = timetable.menteeOf(mentor, turn);
                if (mentee >= 0) {
                    UUID mentorPerson = deliberation.helpers().get(mentors.get(mentor)).person();
                    UUID menteePerson = deliberation.seekers().get(mentees.get(mentee)).person();
                    planned.add(new Talk(turn + 1, tables.get(mentorPerson), menteePerson, mentorPerson));
                }
            }
        }
        return planned;
    }

    private static List<Integer> places(List<UUID> persons, Side side, Collection<Guest> present, Set<UUID> busy) {
        return IntStream.range(0, persons.size())
                .filter(place -> present.contains(new Guest(persons.get(place), side)) && !busy.contains(persons.get(place)))
                .boxed()
                .toList();
    }

    private static byte[][] scores(Deliberation deliberation, List<Integer> mentees, List<Integer> mentors) {
        Market market = deliberation.market();
        var scores = new byte[mentees.size()][mentors.size()];
        for (int row = 0; row < scores.length; row++) {
            for (int column = 0; column < scores[row].length; column++) {
                var bond = new Bond(mentees.get(row), mentors.get(column));
                scores[row][column] = market.pins().contains(bond) ? PINNED : market.scores()[bond.mentee()][bond.mentor()];
            }
        }
        return scores;
    }

    private Set<Bond> talks(byte[][] scores, int mentors, int turns) {
        int share = Math.min(turns, (mentors * turns + scores.length - 1) / scores.length);
        Set<Bond> shared = solver.solve(market(scores, mentors, share, turns, Set.of())).bonds();
        return share == turns ? shared : solver.solve(market(scores, mentors, turns, turns, shared)).bonds();
    }

    /** @param most talks of a mentee */
    private static Market market(byte[][] scores, int mentors, int most, int turns, Set<Bond> settled) {
        return new Market(scores, filled(scores.length, most), filled(mentors, turns), new int[mentors], filled(mentors, 1), settled);
    }

    private static int[] filled(int size, int value) {
        return IntStream.range(0, size).map(place -> value).toArray();
    }

    /** Tables stand in the order given. */
    static Map<UUID, Integer> tables(List<UUID> mentors) {
        Map<UUID, Integer> tables = new HashMap<>();
        mentors.forEach(mentor -> tables.put(mentor, tables.size() + 1));
        return tables;
    }
}
