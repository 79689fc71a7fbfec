package ru.nastavnik.matching;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How an earlier pair of the two went; silent where there was none. */
final class HistoryJudge implements Judge {

    private final List<Seeker> seekers;
    private final List<Helper> helpers;
    private final Map<Acquainted, Boolean> past;

    /** @param past whether it went well, by the two people */
    HistoryJudge(List<Seeker> seekers, List<Helper> helpers, Map<Acquainted, Boolean> past) {
        this.seekers = seekers;
        this.helpers = helpers;
        this.past = past;
    }

    @Override
    public Criterion criterion() {
        return Criterion.HISTORY;
    }

    @Override
    public int value(int seeker, int helper) {
        if (past.isEmpty()) {
            return SILENT;
        }
        Boolean well = past.get(new Acquainted(seekers.get(seeker).person(), helpers.get(helper).person()));
        return well == null ? SILENT : well ? 100 : 0;
    }

    @Override
    public Reason reason(int seeker, int helper, int weight) {
        int value = value(seeker, helper);
        return Reason.of(criterion(), value, weight, value == 100 ? "history.well" : "history.badly");
    }

    /** A mentee and a mentor, as persons. */
    record Acquainted(UUID mentee, UUID mentor) {}
}
