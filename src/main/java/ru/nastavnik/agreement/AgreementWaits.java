package ru.nastavnik.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.account.WaitsForMe;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;

/** Papers that wait for signatures, and terms that run out within a month while the pair works on. */
@Component
class AgreementWaits implements WaitsForMe {

    /** Days: from then on a paper has waited for long, and an end is near. */
    static final int LONG = 14;
    private static final int NEAR = 7;

    private final JdbcClient jdbc;
    private final Clock clock;

    AgreementWaits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waiting() {
        Standing standing = Standing.require();
        if (!standing.may(Right.FORM_PAIRS)) {
            return List.of();
        }
        LocalDate today = standing.today(clock);
        return jdbc.sql("""
                        select count(*) filter (where a.state = 'SIGNING') as unsigned,
                          count(*) filter (where a.state = 'SIGNING' and a.dated < :long) as long,
                          count(*) filter (where a.runs_out and a.ends_on <= :soon) as ending,
                          count(*) filter (where a.runs_out and a.ends_on <= :near) as near
                        from (
                          select a.state, a.dated, a.ends_on, a.state in ('SIGNED', 'ENDED') and a.ends_on between :today and p.ends_on - 1 and not exists (
                            select from agreement n where n.pair_id = a.pair_id and n.mentee_id = a.mentee_id and n.id <> a.id and n.state <> 'ENDED') as runs_out,
                            p.state as pair_state
                          from agreement a join pair p on p.organization_id = a.organization_id and p.id = a.pair_id) a
                        where a.pair_state in ('PROPOSED', 'IN_DECREE', 'ACTIVE', 'PAUSED')""")
                .param("today", today)
                .param("long", today.minusDays(LONG))
                .param("soon", today.plusDays(Shown.SOON))
                .param("near", today.plusDays(NEAR))
                .query((row, number) -> {
                    String list = "/o/" + standing.slug() + "/agreements?state=";
                    var waiting = new ArrayList<Waiting>();
                    add(waiting, "agreement.waits.unsigned", row.getInt("unsigned"), row.getInt("long") > 0, list + Shown.SIGNING);
                    add(waiting, "agreement.waits.ending", row.getInt("ending"), row.getInt("near") > 0, list + Shown.ENDS_SOON);
                    return waiting;
                })
                .single();
    }

    private static void add(List<Waiting> waiting, String message, int number, boolean late, String href) {
        if (number > 0) {
            waiting.add(new Waiting(message, List.of(number), href, late ? Urgency.LATE : Urgency.SOON, message + ".why", List.of()));
        }
    }
}
