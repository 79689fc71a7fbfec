package ru.nastavnik.matching;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** How far up each put the other after the group meeting; the mean of both. */
final class WishJudge implements Judge {

    private static final int[] BY_RANK = {100, 85, 70, 60, 50};
    private static final int LATER = 40;
    private static final int NOT_NAMED = 15;

    /** Instead of a rank. */
    private static final int NOT_MET = -2;

    private static final int NO_ANSWER = -1;
    private static final int PASSED_OVER = 0;

    private final List<Seeker> seekers;
    private final List<Helper> helpers;
    private final List<Predicate<UUID>> metBySeekers;
    private final List<Predicate<UUID>> metByHelpers;

    WishJudge(List<Seeker> seekers, List<Helper> helpers, Meetings meetings) {
        this.seekers = seekers;
        this.helpers = helpers;
        this.metBySeekers = seekers.stream().map(seeker -> meetings.of(new Guest(seeker.person(), Side.MENTEE))).toList();
        this.metByHelpers = helpers.stream().map(helper -> meetings.of(new Guest(helper.person(), Side.MENTOR))).toList();
    }

    @Override
    public Criterion criterion() {
        return Criterion.WISHES;
    }

    @Override
    public int value(int seeker, int helper) {
        return (worth(rankOfHelper(seeker, helper)) + worth(rankOfSeeker(seeker, helper))) / 2;
    }

    private int rankOfHelper(int seeker, int helper) {
        return rank(seekers.get(seeker).wishes(), metBySeekers.get(seeker), helpers.get(helper).person());
    }

    private int rankOfSeeker(int seeker, int helper) {
        return rank(helpers.get(helper).wishes(), metByHelpers.get(helper), seekers.get(seeker).person());
    }

    private static int rank(Map<UUID, Integer> wishes, Predicate<UUID> met, UUID other) {
        if (wishes == null) {
            return NO_ANSWER;
        }
        Integer rank = wishes.get(other);
        return rank != null ? rank : met.test(other) ? PASSED_OVER : NOT_MET;
    }

    /** Whoever has not met somebody could not name them: that says nothing. */
    private static int worth(int rank) {
        return rank < PASSED_OVER ? UNKNOWN : rank == PASSED_OVER ? NOT_NAMED : rank <= BY_RANK.length ? BY_RANK[rank - 1] : LATER;
    }

    @Override
    public Reason reason(int seeker, int helper, int weight) {
        return Reason.of(criterion(), value(seeker, helper), weight, "wishes", rankOfHelper(seeker, helper), rankOfSeeker(seeker, helper));
    }
}
