package ru.nastavnik.people;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.account.WaitsForMe;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;

/** Consents that run out within a month, or a week; and withdrawals whose data are still to be destroyed. */
@Component
class ConsentWaits implements WaitsForMe {

    private final ConsentDesk desk;
    private final ErasureList erasures;
    private final Clock clock;

    ConsentWaits(ConsentDesk desk, ErasureList erasures, Clock clock) {
        this.desk = desk;
        this.erasures = erasures;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waiting() {
        var standing = Standing.require();
        var waiting = new ArrayList<Waiting>();
        String home = "/o/" + standing.slug();
        if (standing.may(Right.WRITE_REGISTERS)) {
            var terms = desk.terms(standing.today(clock));
            add(waiting, "people.waits.expiring.mentors", terms.mentors(), terms.mentorsLate(), home + "/mentors?consent=EXPIRING");
            add(waiting, "people.waits.expiring.mentees", terms.mentees(), terms.menteesLate(), home + "/mentees?consent=EXPIRING");
        }
        if (standing.may(Right.WRITE_REGISTERS) || standing.may(Right.APPROVE_DECREES)) {
            var due = erasures.due(standing.today(clock));
            add(waiting, "people.waits.erasures", due.waiting(), due.late(), home + "/erasures");
        }
        return waiting;
    }

    private static void add(List<Waiting> waiting, String message, int people, int late, String href) {
        if (people > 0) {
            waiting.add(late > 0
                    ? new Waiting(message, List.of(people), href, Urgency.LATE, message + ".late", List.of(late))
                    : new Waiting(message, List.of(people), href, Urgency.SOON, message + ".why", List.of()));
        }
    }
}
