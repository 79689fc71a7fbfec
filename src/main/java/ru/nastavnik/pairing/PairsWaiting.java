package ru.nastavnik.pairing;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.account.WaitsForMe;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;

/** Reminds the curator of pairs that no decree names yet. */
@Component
class PairsWaiting implements WaitsForMe {

    private final PairFigures figures;

    PairsWaiting(PairFigures figures) {
        this.figures = figures;
    }

    @Override
    public List<Waiting> waiting() {
        Standing standing = Standing.require();
        if (!standing.may(Right.FORM_PAIRS)) {
            return List.of();
        }
        int proposed = figures.figures().proposed();
        return proposed == 0
                ? List.of()
                : List.of(new Waiting(
                        "pairing.waits.proposed",
                        List.of(proposed),
                        "/o/" + standing.slug() + "/pairs?state=PROPOSED",
                        Urgency.SOON,
                        "pairing.waits.proposed.why",
                        List.of()));
    }
}
