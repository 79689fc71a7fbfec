package ru.nastavnik.matching;

import java.util.List;

/** Whether the mentee is of an age that the mentor would like; each year beside it costs a quarter. */
final class AgeJudge implements Judge {

    private static final int YEAR = 25;

    private final Integer[] ages;
    private final List<Helper> helpers;

    AgeJudge(List<Seeker> seekers, List<Helper> helpers) {
        this.ages = seekers.stream().map(Seeker::age).toArray(Integer[]::new);
        this.helpers = helpers;
    }

    @Override
    public Criterion criterion() {
        return Criterion.AGE;
    }

    @Override
    public int value(int seeker, int helper) {
        Helper one = helpers.get(helper);
        if (one.ageFrom() == null && one.ageTo() == null) {
            return 100;
        }
        return ages[seeker] == null ? UNKNOWN : Math.max(100 - YEAR * (below(seeker, one) + above(seeker, one)), 0);
    }

    private int below(int seeker, Helper helper) {
        return helper.ageFrom() == null ? 0 : Math.max(helper.ageFrom() - ages[seeker], 0);
    }

    private int above(int seeker, Helper helper) {
        return helper.ageTo() == null ? 0 : Math.max(ages[seeker] - helper.ageTo(), 0);
    }

    @Override
    public Reason reason(int seeker, int helper, int weight) {
        Helper one = helpers.get(helper);
        int value = value(seeker, helper);
        if (one.ageFrom() == null && one.ageTo() == null) {
            return Reason.of(criterion(), value, weight, "age.any");
        }
        if (ages[seeker] == null) {
            return Reason.of(criterion(), value, weight, "age.unknown");
        }
        int below = below(seeker, one);
        int above = above(seeker, one);
        return below > 0
                ? Reason.of(criterion(), value, weight, "age.younger", below)
                : above > 0 ? Reason.of(criterion(), value, weight, "age.older", above) : Reason.of(criterion(), value, weight, "age.fits", ages[seeker]);
    }
}
