package ru.nastavnik.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.organization.StageFacts;
import ru.nastavnik.questionnaire.Purpose;

/** The rounds of the running year by the stage of their survey. A stage without a round goes unmentioned. */
@Component
class SurveyStages implements StageFacts {

    private final JdbcClient jdbc;

    SurveyStages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<StageFact> stageFacts() {
        var stages = new TreeMap<Integer, Rounds>();
        jdbc.sql("""
                        select q.purpose, count(*) filter (where r.closed_at is null) as open, count(*) filter (where r.closed_at is not null) as closed,
                          coalesce(sum(n.answered), 0) as answered, %s as invited
                        from programme_year y
                        join survey_round r on r.organization_id = y.organization_id and r.first_year = y.first_year
                        join questionnaire q on q.organization_id = r.organization_id and q.id = r.questionnaire_id
                        %s
                        where y.organization_id = :organization and y.state = 'RUNNING' and r.opened_at is not null
                        group by q.purpose""".formatted(Answered.INVITED, Answered.OF_ROUND))
                .param("organization", Standing.require().organization())
                .query(Rounds.class)
                .list()
                .stream()
                .filter(rounds -> rounds.purpose().stage() != null)
                .forEach(rounds -> stages.merge(rounds.purpose().stage(), rounds, Rounds::plus));
        var facts = new ArrayList<StageFact>();
        stages.forEach((stage, rounds) -> facts.add(new StageFact(
                stage, rounds.open() > 0 ? StageState.RUNNING : StageState.DONE, "survey.stages", rounds.open(), rounds.closed(), rounds.answered(),
                rounds.invited())));
        return facts;
    }

    record Rounds(Purpose purpose, int open, int closed, int answered, int invited) {

        Rounds plus(Rounds other) {
            int together = isUncounted() || other.isUncounted() ? 0 : invited + other.invited;
            return new Rounds(purpose, open + other.open, closed + other.closed, answered + other.answered, together);
        }

        /** Whether some answered by an open link. */
        private boolean isUncounted() {
            return invited == 0 && answered > 0;
        }
    }
}
