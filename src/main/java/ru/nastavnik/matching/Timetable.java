package ru.nastavnik.matching;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import ru.nastavnik.matching.Market.Bond;

/**
 * When who talks to whom at a meeting of short talks: each talks to one at a time. As many turns as anybody has talks are enough, as König's theorem on the
 * edges of a bipartite graph says; each talk takes a turn that is free for both, and where there is none two turns change places along a path.
 */
final class Timetable {

    private static final int NOBODY = -1;

    private final int[][] mentorOf;
    private final int[][] menteeOf;

    private Timetable(int turns, int mentees, int mentors) {
        this.mentorOf = filled(mentees, turns);
        this.menteeOf = filled(mentors, turns);
    }

    private static int[][] filled(int people, int turns) {
        var plan = new int[people][turns];
        Arrays.stream(plan).forEach(row -> Arrays.fill(row, NOBODY));
        return plan;
    }

    /** @throws IllegalArgumentException when somebody has more talks than there are turns */
    static Timetable of(Collection<Bond> talks, int mentees, int mentors, int turns) {
        var timetable = new Timetable(turns, mentees, mentors);
        talks.stream().sorted(Comparator.comparingInt(Bond::mentee).thenComparingInt(Bond::mentor)).forEach(timetable::add);
        return timetable;
    }

    private void add(Bond talk) {
        int mentees = free(mentorOf[talk.mentee()]);
        int mentors = free(menteeOf[talk.mentor()]);
        if (menteeOf[talk.mentor()][mentees] != NOBODY) {
            swap(talk.mentor(), mentees, mentors);
        }
        put(talk.mentee(), talk.mentor(), mentees);
    }

    private static int free(int[] turns) {
        for (int turn = 0; turn < turns.length; turn++) {
            if (turns[turn] == NOBODY) {
                return turn;
            }
        }
        throw new IllegalArgumentException("More talks than the " + turns.length + " turns");
    }

    /** Makes the turn {@code busy} free for the mentor, whose turn {@code idle} is; the path never comes back to the mentee who wants it. */
    private void swap(int mentor, int busy, int idle) {
        int mentee = menteeOf[mentor][busy];
        menteeOf[mentor][busy] = NOBODY;
        mentorOf[mentee][busy] = NOBODY;
        if (mentorOf[mentee][idle] != NOBODY) {
            int other = mentorOf[mentee][idle];
            mentorOf[mentee][idle] = NOBODY;
            menteeOf[other][idle] = NOBODY;
            if (menteeOf[other][busy] != NOBODY) {
                swap(other, busy, idle);
            }
            put(mentee, other, busy);
        }
        put(mentee, mentor, idle);
    }

    private void put(int mentee, int mentor, int turn) {
        mentorOf[mentee][turn] = mentor;
        menteeOf[mentor][turn] = mentee;
    }

    /** To whom the mentee talks in the turn, from 0; −1 to nobody. */
    int mentorOf(int mentee, int turn) {
        return mentorOf[mentee][turn];
    }

    /** Who talks to the mentor in the turn, from 0; −1 nobody. */
    int menteeOf(int mentor, int turn) {
        return menteeOf[mentor][turn];
    }
}
