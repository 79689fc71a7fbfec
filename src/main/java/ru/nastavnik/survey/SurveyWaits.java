package ru.nastavnik.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.account.WaitsForMe;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;

/**
 * Tells the curator which rounds close soon with few answers, which propose changes of cards, and how many surveys of the year are due that nobody has
 * planned.
 */
@Component
class SurveyWaits implements WaitsForMe {

    private static final int SOON = 3;
    private static final int MOST = 5;

    private final JdbcClient jdbc;
    private final RoundList list;
    private final Clock clock;

    SurveyWaits(JdbcClient jdbc, RoundList list, Clock clock) {
        this.jdbc = jdbc;
        this.list = list;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waiting() {
        Standing standing = Standing.require();
        if (!standing.may(Right.WRITE_SURVEYS)) {
            return List.of();
        }
        String root = "/o/" + standing.slug() + "/surveys";
        var waiting = new ArrayList<Waiting>();
        for (Closing round : closing(standing.today(clock))) {
            waiting.add(new Waiting(
                    "survey.waits.closing", List.of(round.title(), round.closesOn()), root + "/" + round.id(), Urgency.SOON,
                    "survey.waits.closing.why", List.of(round.answered(), round.invited())));
        }
        for (Proposing round : proposing()) {
            waiting.add(new Waiting(
                    "survey.waits.findings", List.of(round.title()), root + "/" + round.id() + "/findings", Urgency.CALM,
                    "survey.waits.findings.why", List.of(round.proposals())));
        }
        List<RoundList.Due> due = list.dueInRunningYear();
        if (!due.isEmpty()) {
            waiting.add(new Waiting("survey.waits.due", List.of(due.size()), root, Urgency.CALM, "survey.waits.due.why", List.of()));
        }
        return waiting;
    }

    record Closing(UUID id, String title, LocalDate closesOn, int invited, int answered) {}

    private List<Closing> closing(LocalDate today) {
        return jdbc.sql("""
                        select r.id, r.title, r.closes_on, n.invited, n.answered
                        from survey_round r
                        """ + Answered.OF_ROUND + """
                        where r.opened_at is not null and r.closed_at is null and r.closes_on between :today and :soon and n.answered * 2 < n.invited
                        order by r.closes_on, r.id limit :most""")
                .param("today", today)
                .param("soon", today.plusDays(SOON))
                .param("most", MOST)
                .query(Closing.class)
                .list();
    }

    record Proposing(UUID id, String title, int proposals) {}

    private List<Proposing> proposing() {
        return jdbc.sql("""
                        select r.id, r.title, count(*) as proposals
                        from finding f join survey_round r on r.organization_id = f.organization_id and r.id = f.round_id
                        where %s
                        group by r.organization_id, r.id order by r.opened_at desc, r.id limit :most""".formatted(Findings.WAITING))
                .param("most", MOST)
                .query(Proposing.class)
                .list();
    }
}
