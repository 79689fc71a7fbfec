package ru.nastavnik.roadmap;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.StageFacts;
import ru.nastavnik.organization.Standing;

/** How many activities of each stage of the running year are done. */
@Component
class RoadmapStages implements StageFacts {

    private final JdbcClient jdbc;
    private final Clock clock;

    RoadmapStages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<StageFact> stageFacts() {
        Standing standing = Standing.require();
        return jdbc
                .sql("""
                        select s.stage,
                          count(*) filter (where a.state <> 'CANCELLED') as total,
                          count(*) filter (where a.state = 'DONE') as done,
                          count(*) filter (where a.state in ('PLANNED', 'RUNNING') and a.ends_on < :today) as late,
                          bool_or(a.state in ('RUNNING', 'DONE') or a.state = 'PLANNED' and a.starts_on <= :today) as begun
                        from programme_year y
                        join roadmap r on r.organization_id = y.organization_id and r.first_year = y.first_year
                        join roadmap_section s on s.organization_id = r.organization_id and s.roadmap_id = r.id
                        join activity a on a.organization_id = s.organization_id and a.section_id = s.id
                        where y.organization_id = :organization and y.state = 'RUNNING' and s.stage is not null
                        group by s.stage
                        order by s.stage""")
                .param("organization", standing.organization())
                .param("today", standing.today(clock))
                .query(Count.class)
                .list()
                .stream()
                .map(Count::toFact)
                .toList();
    }

    record Count(int stage, int total, int done, int late, boolean begun) {

        StageFact toFact() {
            return new StageFact(stage, state(), "roadmap.stage", done, total, late);
        }

        private StageState state() {
            return done == total ? StageState.DONE : late > 0 ? StageState.LATE : begun ? StageState.RUNNING : StageState.EMPTY;
        }
    }
}
