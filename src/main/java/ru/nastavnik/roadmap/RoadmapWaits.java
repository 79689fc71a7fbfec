package ru.nastavnik.roadmap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.account.WaitsForMe;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;

/** Tells the curator how many activities are late, and how many end within two weeks; which they are, the start page shows beside. */
@Component
class RoadmapWaits implements WaitsForMe {

    static final int SOON = 14;

    private final Agenda agenda;
    private final Clock clock;

    RoadmapWaits(Agenda agenda, Clock clock) {
        this.agenda = agenda;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waiting() {
        Standing standing = Standing.require();
        if (!standing.may(Right.WRITE_ROADMAP)) {
            return List.of();
        }
        Agenda.Open open = agenda.open();
        LocalDate soon = standing.today(clock).plusDays(SOON);
        var waiting = new ArrayList<Waiting>();
        add(waiting, "roadmap.waits.late", open.late().size(), Shown.LATE, Urgency.LATE, standing);
        add(waiting, "roadmap.waits.soon", (int) open.next().stream().filter(item -> !item.endsOn().isAfter(soon)).count(), Shown.NEXT, Urgency.SOON, standing);
        return waiting;
    }

    private static void add(List<Waiting> waiting, String message, int activities, Shown shown, Urgency urgency, Standing standing) {
        if (activities > 0) {
            waiting.add(new Waiting(
                    message, List.of(activities), "/o/" + standing.slug() + "/roadmap?show=" + shown, urgency, message + ".why", List.of()));
        }
    }
}
