package ru.nastavnik.roadmap;

import ru.nastavnik.organization.StageFacts.StageState;

/**
 * A stage of an organization's roadmap in numbers.
 *
 * @param stage 1–7
 * @param total activities that are to be held
 * @param done of them
 * @param running of them, not yet done
 * @param late whether the deadline of one that is not done is past
 */
public record StageProgress(int stage, int total, int done, int running, boolean late) {

    public StageState state() {
        if (late) {
            return StageState.LATE;
        }
        return done == total ? StageState.DONE : done + running > 0 ? StageState.RUNNING : StageState.EMPTY;
    }
}
