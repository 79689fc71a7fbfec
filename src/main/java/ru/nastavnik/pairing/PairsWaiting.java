package ru.nastavnik.pairing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.account.WaitsForMe;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;

/** Reminds the curator of pairs that no decree names yet, and of mentees whose pairs are over; curator and head of petitions, which are sent to the head (S1 agr. 2.4.4). */
@Component
class PairsWaiting implements WaitsForMe {

    private static final int MOST = 10;

    private final PairFigures figures;
    private final JdbcClient jdbc;

    PairsWaiting(PairFigures figures, JdbcClient jdbc) {
        this.figures = figures;
        this.jdbc = jdbc;
    }

    @Override
    public List<Waiting> waiting() {
        Standing standing = Standing.require();
        var waiting = new ArrayList<Waiting>();
        if (standing.may(Right.FORM_PAIRS)) {
            var now = figures.figures();
            if (now.petitions() > 0) {
                waiting.addAll(petitions(standing));
            }
            add(waiting, "pairing.waits.proposed", now.proposed(), "/o/" + standing.slug() + "/pairs?state=PROPOSED");
            add(waiting, "pairing.waits.over", now.over(), "/o/" + standing.slug() + "/pairs/over");
        } else if (standing.may(Right.APPROVE_DECREES)) {
            waiting.addAll(petitions(standing));
        }
        return waiting;
    }

    /** The open ones, the oldest first. */
    private List<Waiting> petitions(Standing standing) {
        return jdbc.sql("select pair_id, dated, ground from pair_petition where settled_on is null order by dated, id limit :most")
                .param("most", MOST)
                .query((row, index) -> new Waiting(
                        "pairing.waits.petition", List.of(row.getObject("dated", LocalDate.class)), "/o/" + standing.slug() + "/pairs/" + row.getString("pair_id") + "#petitions",
                        Urgency.SOON, "pairing.ground." + row.getString("ground"), List.of()))
                .list();
    }

    private static void add(List<Waiting> waiting, String message, int count, String href) {
        if (count > 0) {
            waiting.add(new Waiting(message, List.of(count), href, Urgency.SOON, message + ".why", List.of()));
        }
    }
}
