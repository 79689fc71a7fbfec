package ru.nastavnik.matching;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Why a mentee stays without a mentor.
 *
 * @param arguments of the message
 */
record Shortage(Kind kind, Object[] arguments) {

    enum Kind {
        NO_MENTORS,
        NO_FORM,
        BARRED,
        NO_TOPIC,
        BELOW,
        GROUP,
        BUSY,
        /** There is a place: the variant is older than it. */
        FREE
    }

    public String key() {
        return "matching.shortage." + kind;
    }

    /** @param spare places that each mentor has left */
    static Shortage of(Deliberation deliberation, int seeker, int[] spare) {
        Compatibility compatibility = deliberation.compatibility();
        List<Integer> admitted = IntStream.range(0, spare.length).filter(helper -> compatibility.isAdmitted(seeker, helper)).boxed().toList();
        List<Integer> possible = admitted.stream().filter(helper -> compatibility.isPossible(seeker, helper)).toList();
        List<Integer> good = possible.stream().filter(helper -> deliberation.market().admits(seeker, helper)).toList();
        if (spare.length == 0) {
            return of(Kind.NO_MENTORS);
        }
        if (possible.isEmpty()) {
            return of(admitted.isEmpty() ? Kind.NO_FORM : Kind.BARRED);
        }
        if (good.isEmpty()) {
            return tooLow(deliberation, seeker, possible);
        }
        List<Integer> free = good.stream().filter(helper -> spare[helper] > 0).toList();
        return free.isEmpty()
                ? of(Kind.BUSY, good.size())
                : free.stream().allMatch(helper -> deliberation.helpers().get(helper).smallest() > 1) ? of(Kind.GROUP) : of(Kind.FREE);
    }

    private static Shortage tooLow(Deliberation deliberation, int seeker, List<Integer> possible) {
        Compatibility compatibility = deliberation.compatibility();
        List<String> asked = deliberation.seekers().get(seeker).requests();
        boolean nobodyCan = !asked.isEmpty()
                && possible.stream().allMatch(helper -> compatibility.value(Criterion.TOPICS, seeker, helper).orElse(Judge.UNKNOWN) == 0);
        int best = possible.stream().mapToInt(helper -> compatibility.score(seeker, helper)).max().orElseThrow();
        return nobodyCan ? of(Kind.NO_TOPIC, asked.get(0)) : of(Kind.BELOW, best, deliberation.round().getLeastScore());
    }

    private static Shortage of(Kind kind, Object... arguments) {
        return new Shortage(kind, arguments);
    }
}
