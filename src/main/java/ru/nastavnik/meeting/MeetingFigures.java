package ru.nastavnik.meeting;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.account.WaitsForMe;
import ru.nastavnik.meeting.Progress.Lights;
import ru.nastavnik.meeting.Rhythm.Light;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.StageFacts;
import ru.nastavnik.organization.Standing;

/** How the pairs keep to their rhythm: for stage 6 of the year, and for the curator when some are late, or cannot be asked as was chosen. */
@Component
class MeetingFigures implements StageFacts, WaitsForMe {

    private static final int WORK_OF_PAIRS = 6;

    private final Progress progress;
    private final Choosing choosing;

    MeetingFigures(Progress progress, Choosing choosing) {
        this.progress = progress;
        this.choosing = choosing;
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
        if (!standing.may(Right.WRITE_REGISTERS)) {
            return List.of();
        }
        String home = "/o/" + standing.slug() + "/meetings";
        var waiting = new ArrayList<Waiting>();
        add(waiting, "meeting.waits.late", progress.lights().of(Light.LATE), home + "?light=LATE", Urgency.LATE);
        add(waiting, "meeting.waits.paper", progress.awaitingPaper(), home + "?awaiting=true", Urgency.SOON);
        add(waiting, "meeting.waits.questions", choosing.lost(), home + "/questions", Urgency.SOON);
        return waiting;
    }

    private static void add(List<Waiting> waiting, String message, int figure, String href, Urgency urgency) {
        if (figure > 0) {
            waiting.add(new Waiting(message, List.of(figure), href, urgency, message + ".why", List.of()));
        }
    }
}
