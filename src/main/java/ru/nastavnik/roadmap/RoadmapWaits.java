package ru.nastavnik.roadmap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.account.WaitsForMe;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.roadmap.Agenda.Item;

/** Puts activities on the curator's list: late ones, and those that end within two weeks. */
@Component
class RoadmapWaits implements WaitsForMe {

    static final int MOST = 5;
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
        LocalDate soon = standing.today(clock).plusDays(SOON);
        Agenda.Open open = agenda.open();
        var waiting = new ArrayList<Waiting>();
        add(waiting, open.late(), Urgency.LATE, standing);
        add(waiting, open.next().stream().filter(item -> !item.endsOn().isAfter(soon)).toList(), Urgency.SOON, standing);
        return waiting;
    }

    private static void add(List<Waiting> waiting, List<Item> items, Urgency urgency, Standing standing) {
        items.stream().limit(MOST).forEach(item -> waiting.add(urgency == Urgency.LATE
                ? new Waiting("roadmap.waits", List.of(item.title()), item.href(), urgency, "roadmap.waits.late", List.of(item.deadline(), item.daysLate()))
                : new Waiting("roadmap.waits", List.of(item.title()), item.href(), urgency, "roadmap.waits.soon", List.of(item.endsOn()))));
        if (items.size() > MOST) {
            String shown = urgency == Urgency.LATE ? "LATE" : "NEXT";
            waiting.add(new Waiting("roadmap.waits.more", List.of(items.size() - MOST), "/o/" + standing.slug() + "/roadmap?show=" + shown, urgency));
        }
    }
}
