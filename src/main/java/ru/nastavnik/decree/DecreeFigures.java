package ru.nastavnik.decree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.OverviewFigures;
import ru.nastavnik.organization.StageFacts;

/** How many decrees on pairs wait and how many are in force, for stage 5 of the year; how many of all kinds are numbered, for the authority above. */
@Component
class DecreeFigures implements StageFacts, OverviewFigures {

    private static final int FORMING_PAIRS = 5;

    private final JdbcClient jdbc;

    DecreeFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<StageFact> stageFacts() {
        Figures now = jdbc.sql("""
                        select count(*) filter (where state in ('DRAFT', 'RETURNED')) as open,
                               count(*) filter (where state = 'SUBMITTED') as submitted,
                               count(*) filter (where state = 'APPROVED') as approved
                        from decree where kind in ('PAIRS', 'REPLACEMENT') and cancelled_by_id is null""")
                .query(Figures.class)
                .single();
        if (now.open() + now.submitted() + now.approved() == 0) {
            return List.of();
        }
        var state = now.open() + now.submitted() == 0 ? StageState.DONE : StageState.RUNNING;
        return List.of(new StageFact(FORMING_PAIRS, state, "decree.stage", now.approved(), now.submitted(), now.open()));
    }

    record Figures(int open, int submitted, int approved) {}

    @Override
    public Map<String, Map<UUID, Long>> overviewFigures() {
        var numbers = new HashMap<UUID, Long>();
        jdbc.sql("select organization_id, count(*) as decrees from decree_number group by organization_id")
                .query(row -> {
                    numbers.put(row.getObject("organization_id", UUID.class), row.getLong("decrees"));
                });
        return Map.of("decrees", numbers);
    }
}
