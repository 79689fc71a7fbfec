package ru.nastavnik.matching;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How far up each put the other after the group meeting; the mean of both. */
final class WishJudge implements Judge {

    private static final int[] BY_RANK = {100, 85, 70, 60, 50};
    private static final int LATER = 40;
    private static final int NOT_NAMED = 15;

    private final List<Seeker> seekers;
    private final List<Helper> helpers;

    WishJudge(List<Seeker> seekers, List<Helper> helpers) {
        this.seekers = seekers;
        this.helpers = helpers;
    }

    @Override
    public Criterion criterion() {
        return Criterion.WISHES;
    }

    @Override
    public int value(int seeker, int helper) {
        return (of(seekers.get(seeker).wishes(), helpers.get(helper).person()) + of(helpers.get(helper).wishes(), seekers.get(seeker).person())) / 2;
    }

    private static int of(Map<UUID, Integer> wishes, UUID other) {
        if (wishes == null) {
            return UNKNOWN;
        }
        Integer rank = wishes.get(other);
        return rank == null ? NOT_NAMED : rank <= BY_RANK.length ? BY_RANK[rank - 1] : LATER;
    }

    @Override
    public Reason reason(int seeker, int helper, int weight) {
        Map<UUID, Integer> seekers = this.seekers.get(seeker).wishes();
        Map<UUID, Integer> helpers = this.helpers.get(helper).wishes();
        return Reason.of(
                criterion(), value(seeker, helper), weight, "wishes", rank(seekers, this.helpers.get(helper).person()), rank(helpers, this.seekers.get(seeker).person()));
    }

    /** −1: not asked; 0: did not name them. */
    private static int rank(Map<UUID, Integer> wishes, UUID other) {
        return wishes == null ? -1 : wishes.getOrDefault(other, 0);
    }
}
