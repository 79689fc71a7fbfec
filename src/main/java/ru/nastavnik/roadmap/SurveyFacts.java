package ru.nastavnik.roadmap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.survey.Answered;

/** How far the surveys of a year are. */
@Component
class SurveyFacts {

    private static final String SURVEY = "SURVEY_";

    private static final String ROUNDS = """
            select q.purpose, count(*) as rounds, count(*) filter (where r.closed_at is null) as open, %s as invited, sum(n.answered) as answered
            from survey_round r
            join questionnaire q on q.organization_id = r.organization_id and q.id = r.questionnaire_id
            %s
            where r.first_year = :firstYear and r.opened_at is not null and 'SURVEY_' || q.purpose = any (:kinds)
            group by q.purpose""".formatted(Answered.INVITED, Answered.OF_ROUND);

    private final JdbcClient jdbc;

    SurveyFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of what the round speaks; empty when of no activity. */
    Optional<EvidenceKind> kindOf(UUID round) {
        return jdbc.sql("""
                        select q.purpose from survey_round r
                        join questionnaire q on q.organization_id = r.organization_id and q.id = r.questionnaire_id where r.id = :round""")
                .param("round", round)
                .query(String.class)
                .optional()
                .flatMap(purpose -> EvidenceKind.OF_SURVEYS.stream().filter(kind -> kind.name().equals(SURVEY + purpose)).findFirst());
    }

    /** @param kinds those of surveys are looked up, others ignored */
    List<Evidence> look(Collection<EvidenceKind> kinds, ProgrammeYear year, LocalDate today) {
        List<EvidenceKind> asked = kinds.stream().filter(EvidenceKind.OF_SURVEYS::contains).toList();
        Map<EvidenceKind, Rounds> found = new EnumMap<>(EvidenceKind.class);
        jdbc.sql(ROUNDS)
                .param("firstYear", year.getFirstYear())
                .param("kinds", asked.stream().map(EvidenceKind::name).toArray(String[]::new))
                .query(Rounds.class)
                .list()
                .forEach(rounds -> found.put(EvidenceKind.valueOf(SURVEY + rounds.purpose()), rounds));
        return asked.stream().map(kind -> found.getOrDefault(kind, Rounds.NONE).toEvidence(kind, today)).toList();
    }

    record Rounds(String purpose, int rounds, int open, int invited, int answered) {

        private static final Rounds NONE = new Rounds(null, 0, 0, 0, 0);

        Evidence toEvidence(EvidenceKind kind, LocalDate today) {
            return EvidenceFacts.evidence(kind, rounds > 0, open == 0 && answered > 0, EvidenceFacts.figures(answered, invited, rounds), today);
        }
    }
}
