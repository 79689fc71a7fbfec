package ru.nastavnik.pairing;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.OnceWhileReading;
import ru.nastavnik.organization.OverviewFigures;
import ru.nastavnik.organization.StageFacts;
import ru.nastavnik.organization.Standing;

/** How many pairs there are: for the list, for stage 5 of the year, and for the authority above. */
@Component
class PairFigures implements StageFacts, OverviewFigures {

    private static final int FORMING_PAIRS = 5;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final OnceWhileReading<Figures> figures = new OnceWhileReading<>(this::count);

    PairFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Figures figures() {
        return figures.get();
    }

    private Figures count() {
        return jdbc.sql("""
                        select count(*) filter (where state = 'PROPOSED') as proposed,
                               count(*) filter (where state = 'IN_DECREE') as in_decree,
                               count(*) filter (where state in ('ACTIVE', 'PAUSED') and current_date <= ends_on) as active,
                               count(*) filter (where state in ('PROPOSED', 'IN_DECREE', 'ACTIVE', 'PAUSED') and current_date <= ends_on and several.pair_id is not null) as groups,
                               (select count(*) """ + PairsOver.OVER + """
                        ) as over,
                               (select count(*) from pair_petition where settled_on is null) as petitions
                        from pair p
                        left join (select pair_id from pair_mentee group by pair_id having count(*) > 1) several on several.pair_id = p.id""")
                .param("today", Standing.require().today(clock))
                .query(Figures.class)
                .single();
    }

    /**
     * @param over mentees whose pairs are over and who wait for what comes next; see {@link PairsOver}
     * @param petitions that nobody has settled
     */
    record Figures(int proposed, int inDecree, int active, int groups, int over, int petitions) {

        int all() {
            return proposed + inDecree + active;
        }
    }

    @Override
    public List<StageFact> stageFacts() {
        Figures now = figures();
        if (now.all() == 0) {
            return List.of(new StageFact(FORMING_PAIRS, StageState.EMPTY, "pairing.stage.none"));
        }
        var state = now.active() == now.all() ? StageState.DONE : StageState.RUNNING;
        return List.of(new StageFact(FORMING_PAIRS, state, "pairing.stage", now.active(), now.inDecree(), now.proposed(), now.groups()));
    }

    @Override
    public Map<String, Map<UUID, Long>> overviewFigures() {
        Map<UUID, Long> pairs = new HashMap<>();
        Map<UUID, Long> paired = new HashMap<>();
        jdbc.sql("select organization_id, pairs, paired from pairing_overview()").query(row -> {
            UUID organization = row.getObject("organization_id", UUID.class);
            pairs.put(organization, row.getLong("pairs"));
            paired.put(organization, row.getLong("paired"));
        });
        return Map.of("pairs", pairs, "paired", paired);
    }
}
