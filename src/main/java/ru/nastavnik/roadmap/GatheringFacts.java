package ru.nastavnik.roadmap;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.ProgrammeYear;

/** Which group meetings of a year were held, and who came. */
@Component
class GatheringFacts {

    private static final String GATHERINGS = """
            select count(*) as called, count(g.over_at) as held,
              coalesce(sum(n.came) filter (where g.over_at is not null), 0) as came, coalesce(sum(n.expected) filter (where g.over_at is not null), 0) as expected
            from gathering g join matching_round r on r.organization_id = g.organization_id and r.id = g.round_id
            cross join lateral (
              select count(*) filter (where n.attendance = 'CAME') as came, count(*) filter (where n.attendance <> 'LEFT_OUT') as expected
              from gathering_guest n where n.organization_id = g.organization_id and n.gathering_id = g.id) n
            where r.first_year = :firstYear""";

    private final JdbcClient jdbc;

    GatheringFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Evidence look(ProgrammeYear year, LocalDate today) {
        Gatherings now = jdbc.sql(GATHERINGS).param("firstYear", year.getFirstYear()).query(Gatherings.class).single();
        return EvidenceFacts.evidence(
                EvidenceKind.GROUP_MEETING, now.called() > 0, now.held() == now.called(), EvidenceFacts.figures(now.came(), now.expected(), now.held()), today);
    }

    record Gatherings(int called, int held, int came, int expected) {}
}
