package ru.nastavnik.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How far a round has come on the four steps of S0 and S3: report on the comparison of questionnaires, group meeting, wishes, pairs.
 *
 * @param comparedAt when the report was gone through; null for not yet
 * @param heldOn day of the gathering; null when there is none
 * @param asked of those who came, how many were asked for their wishes; 0 when nobody was
 * @param weighed whether there is a variant that heeds wishes
 * @param proposed pairs that came of the round
 */
record Trail(
        Instant comparedAt, LocalDate heldOn, boolean over, int mentees, int mentors, int asked, int answered, boolean weighed, int proposed,
        boolean closed) {

    enum Step {
        COMPARISON,
        GATHERING,
        WISHES,
        PAIRS
    }

    public List<Step> steps() {
        return List.of(Step.values());
    }

    public boolean isDone(Step step) {
        return switch (step) {
            case COMPARISON -> comparedAt != null;
            case GATHERING -> over;
            case WISHES -> answered > 0 && (answered == asked || weighed);
            case PAIRS -> closed;
        };
    }

    /** The step to be taken; null when all are. A step that was passed over is not asked for any more. */
    public Step next() {
        Step next = null;
        for (Step step : Step.values()) {
            if (isDone(step)) {
                next = null;
            } else if (next == null) {
                next = step;
            }
        }
        return next;
    }

    /** Whether nothing stands between the round and its next variant. */
    public boolean isToMatch() {
        Step next = next();
        return next == Step.PAIRS || next == Step.WISHES && answered > 0;
    }

    public int came() {
        return mentees + mentors;
    }
}
