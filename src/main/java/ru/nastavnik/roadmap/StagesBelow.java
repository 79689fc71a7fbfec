package ru.nastavnik.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Standing;

/** How far the running years of the organizations are whose figures one sees: numbers only. */
@Component
public class StagesBelow {

    private final JdbcClient jdbc;

    StagesBelow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By organization, the stages in their order; one without a running year or its roadmap is left out. One statement. Call inside a transaction. */
    public Map<UUID, List<StageProgress>> find(Standing standing, LocalDate today) {
        Map<UUID, List<StageProgress>> below = new LinkedHashMap<>();
        jdbc.sql("""
                        select p.organization_id, p.stage, p.total, p.done, p.running, coalesce(p.next_deadline < :today, false) as late
                        from stage_progress p
                        join programme_year y on y.organization_id = p.organization_id and y.first_year = p.first_year and y.state = 'RUNNING'
                        where p.organization_id = any (:overview)
                        order by p.organization_id, p.stage""")
                .param("today", today)
                .param("overview", standing.overview().toArray(UUID[]::new))
                .query(row -> {
                    below.computeIfAbsent(row.getObject("organization_id", UUID.class), organization -> new ArrayList<>())
                            .add(new StageProgress(
                                    row.getInt("stage"), row.getInt("total"), row.getInt("done"), row.getInt("running"), row.getBoolean("late")));
                });
        return below;
    }
}
