package ru.nastavnik.meeting;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.account.WaitsForMe;
import ru.nastavnik.meeting.Progress.Lights;
import ru.nastavnik.meeting.Rhythm.Light;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.StageFacts;
import ru.nastavnik.organization.Standing;

/** How the pairs keep to their rhythm: for stage 6 of the year, and for the curator when some are late. */
@Component
class MeetingFigures implements StageFacts, WaitsForMe {

    private static final int WORK_OF_PAIRS = 6;

    private final Progress progress;

    MeetingFigures(Progress progress) {
        this.progress = progress;
    }

    /** Never done: the work goes on as long as one pair works. */
    @Override
    public List<StageFact> stageFacts() {
        Lights now = progress.lights();
        return List.of(
                now.all() == 0
                        ? new StageFact(WORK_OF_PAIRS, StageState.EMPTY, "meeting.stage.none")
                        : new StageFact(WORK_OF_PAIRS, StageState.RUNNING, "meeting.stage", now.notLate(), now.withRhythm(), now.counted()));
    }

    @Override
    public List<Waiting> waiting() {
        Standing standing = Standing.require();
        int late = standing.may(Right.WRITE_REGISTERS) ? progress.lights().of(Light.LATE) : 0;
        return late == 0
                ? List.of()
                : List.of(new Waiting(
                        "meeting.waits.late", List.of(late), "/o/" + standing.slug() + "/meetings?light=LATE", Urgency.LATE,
                        "meeting.waits.late.why", List.of()));
    }
}
