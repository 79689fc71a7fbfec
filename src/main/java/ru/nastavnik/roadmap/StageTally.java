package ru.nastavnik.roadmap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the numbers of the seven stages, which authorities see, in step with the roadmap. A cancelled activity is not counted. */
@Component
class StageTally {

    private final JdbcClient jdbc;

    StageTally(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the transaction of each change, under the lock of the roadmap, once the change is written. */
    void count(int firstYear) {
        jdbc.sql("""
                        insert into stage_progress as kept (first_year, stage, total, done, running, next_deadline)
                        select r.first_year, s.stage,
                          count(a.id) filter (where a.state <> 'CANCELLED'),
                          count(a.id) filter (where a.state = 'DONE'),
                          count(a.id) filter (where a.state = 'RUNNING'),
                          min(a.ends_on) filter (where a.state in ('PLANNED', 'RUNNING'))
                        from roadmap r
                        join roadmap_section s on s.organization_id = r.organization_id and s.roadmap_id = r.id
                        left join activity a on a.organization_id = s.organization_id and a.section_id = s.id
                        where r.first_year = :firstYear and s.stage is not null
                        group by r.first_year, s.stage
                        on conflict (organization_id, first_year, stage) do update
                        set total = excluded.total, done = excluded.done, running = excluded.running, next_deadline = excluded.next_deadline
                        where (kept.total, kept.done, kept.running, kept.next_deadline)
                          is distinct from (excluded.total, excluded.done, excluded.running, excluded.next_deadline)""")
                .param("firstYear", firstYear)
                .update();
    }
}
