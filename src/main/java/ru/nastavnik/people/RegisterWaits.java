package ru.nastavnik.people;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.account.WaitsForMe;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;

/** What the registers ask for: consents and confirmations of the curator, a look at those without a pair of the curator and the psychologist. */
@Component
class RegisterWaits implements WaitsForMe {

    private final Register register;

    RegisterWaits(Register register) {
        this.register = register;
    }

    @Override
    public List<Waiting> waiting() {
        var standing = Standing.require();
        var waiting = new ArrayList<Waiting>();
        if (!standing.may(Right.WRITE_REGISTERS) && !standing.may(Right.READ_UNMATCHED)) {
            return waiting;
        }
        var figures = register.figures();
        String home = "/o/" + standing.slug();
        if (standing.may(Right.WRITE_REGISTERS)) {
            add(waiting, "people.waits.applied", figures.applied(), home + "/mentees?state=APPLIED", Urgency.SOON);
            add(waiting, "people.waits.consents.mentors", figures.mentorsWithoutConsent(), home + "/mentors?consent=MISSING", Urgency.SOON);
            add(waiting, "people.waits.consents.mentees", figures.menteesWithoutConsent(), home + "/mentees?consent=MISSING", Urgency.SOON);
        }
        add(waiting, "people.waits.pair", figures.unmatched(), home + "/mentees?state=CONFIRMED&state=WAITING", Urgency.CALM);
        return waiting;
    }

    private static void add(List<Waiting> waiting, String message, int people, String href, Urgency urgency) {
        if (people > 0) {
            waiting.add(new Waiting(message, List.of(people), href, urgency, message + ".why", List.of()));
        }
    }
}
