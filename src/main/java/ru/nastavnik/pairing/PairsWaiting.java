package ru.nastavnik.pairing;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.account.WaitsForMe;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;

/** Reminds the curator of pairs that no decree names yet, and of mentees whose pairs are over. */
@Component
class PairsWaiting implements WaitsForMe {

    private final PairFigures figures;

    PairsWaiting(PairFigures figures) {
        this.figures = figures;
    }

    @Override
    public List<Waiting> waiting() {
        Standing standing = Standing.require();
        var waiting = new ArrayList<Waiting>();
        if (standing.may(Right.FORM_PAIRS)) {
            var now = figures.figures();
            add(waiting, "pairing.waits.proposed", now.proposed(), "/o/" + standing.slug() + "/pairs?state=PROPOSED");
            add(waiting, "pairing.waits.over", now.over(), "/o/" + standing.slug() + "/pairs/over");
        }
        return waiting;
    }

    private static void add(List<Waiting> waiting, String message, int count, String href) {
        if (count > 0) {
            waiting.add(new Waiting(message, List.of(count), href, Urgency.SOON, message + ".why", List.of()));
        }
    }
}
