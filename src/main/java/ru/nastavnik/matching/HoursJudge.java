package ru.nastavnik.matching;

import java.util.List;

/** Whether the mentor has the hours that one more mentee takes, besides those whom they have. */
final class HoursJudge implements Judge {

    private final List<Helper> helpers;
    private final int needed;

    /** @param needed hours a month for one mentee, 1 or more */
    HoursJudge(List<Helper> helpers, int needed) {
        this.helpers = helpers;
        this.needed = needed;
    }

    @Override
    public Criterion criterion() {
        return Criterion.HOURS;
    }

    @Override
    public int value(int seeker, int helper) {
        Helper one = helpers.get(helper);
        return one.hours() == null ? UNKNOWN : Math.max(0, Math.min(100, 100 * free(one) / needed));
    }

    private int free(Helper helper) {
        return Math.max(helper.hours() - helper.load() * needed, 0);
    }

    @Override
    public Reason reason(int seeker, int helper, int weight) {
        Helper one = helpers.get(helper);
        int value = value(seeker, helper);
        return one.hours() == null
                ? Reason.of(criterion(), value, weight, "hours.unknown")
                : Reason.of(criterion(), value, weight, value == 100 ? "hours.enough" : "hours.few", free(one), needed);
    }
}
