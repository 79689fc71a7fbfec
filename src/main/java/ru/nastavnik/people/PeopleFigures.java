package ru.nastavnik.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.OverviewFigures;
import ru.nastavnik.organization.StageFacts;

/** What the registers tell: stages 2 to 4 to the organization itself, numbers to the authorities above. */
@Component
class PeopleFigures implements StageFacts, OverviewFigures {

    private static final int MENTEES = 2;
    private static final int MENTORS = 3;
    private static final int SELECTION = 4;

    private final Register register;
    private final JdbcClient jdbc;

    PeopleFigures(Register register, JdbcClient jdbc) {
        this.register = register;
        this.jdbc = jdbc;
    }

    @Override
    public List<StageFact> stageFacts() {
        var figures = register.figures();
        return List.of(
                new StageFact(
                        MENTEES, state(figures.mentees(), figures.menteesWithoutConsent()), "people.stage.mentees",
                        figures.mentees(), figures.requests(), figures.menteesWithoutConsent()),
                new StageFact(
                        MENTORS, state(figures.mentors(), figures.mentorsWithoutConsent()), "people.stage.mentors",
                        figures.mentors(), figures.mentorsWithoutConsent()),
                selection());
    }

    /** Selection and training are over when nobody is still on the way to it. */
    private StageFact selection() {
        var way = jdbc.sql("""
                        select count(*) as mentors,
                          count(*) filter (where state in ('CANDIDATE', 'INTERVIEWED')) as on_the_way,
                          count(*) filter (where state in ('TRAINED', 'ACTIVE')) as trained,
                          (select count(*) from interview i join mentor m on m.id = i.mentor_id where m.archived_on is null) as interviews
                        from mentor where archived_on is null""")
                .query(Selection.class)
                .single();
        var state = way.mentors() == 0 ? StageState.EMPTY : way.onTheWay() > 0 ? StageState.RUNNING : StageState.DONE;
        return new StageFact(SELECTION, state, "people.stage.selection", way.onTheWay(), way.interviews(), way.trained());
    }

    private record Selection(int mentors, int onTheWay, int trained, int interviews) {}

    private static StageState state(int people, int withoutConsent) {
        return people == 0 ? StageState.EMPTY : withoutConsent == 0 ? StageState.DONE : StageState.RUNNING;
    }

    /** Counted by a function of the owner's that gives numbers of the organizations below and nothing else (V004). */
    @Override
    public Map<String, Map<UUID, Long>> overviewFigures() {
        Map<UUID, Long> mentors = new HashMap<>();
        Map<UUID, Long> mentees = new HashMap<>();
        jdbc.sql("select organization_id, mentors, mentees from people_overview()").query(row -> {
            var organization = row.getObject("organization_id", UUID.class);
            mentors.put(organization, row.getLong("mentors"));
            mentees.put(organization, row.getLong("mentees"));
        });
        return Map.of("mentors", mentors, "mentees", mentees);
    }
}
