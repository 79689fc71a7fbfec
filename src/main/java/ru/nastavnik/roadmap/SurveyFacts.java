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

/** How far the surveys of a year are. */
@Component
class SurveyFacts {

    private static final String SURVEY = "SURVEY_";

    /**
     * Whoever came by an open link is on no list of those asked, and for the papers of an anonymous round nobody on it is noted: as many have answered as
     * there are answers. Whoever withdrew before they answered is asked no more.
     */
    private static final String ROUNDS = """
            select q.purpose, count(*) as rounds, count(*) filter (where r.closed_at is null) as open, sum(n.invited) as invited, sum(n.answered) as answered
            from survey_round r
            join questionnaire q on q.organization_id = r.organization_id and q.id = r.questionnaire_id
            cross join lateral (
              select c.invited, case when r.anonymous then least(nullif(c.invited, 0), greatest(c.answered, (
                select count(*) from response a where a.organization_id = r.organization_id and a.round_id = r.id and a.sent_on is not null)))
                else c.answered end as answered
              from (
                select count(*) as invited, count(i.answered_on) as answered from invitee i
                where i.organization_id = r.organization_id and i.round_id = r.id and (i.answered_on is not null or i.person_id is null
                  or i.person_id not in (select gone.id from person gone where gone.blocked_on is not null))) c) n
            where r.first_year = :firstYear and r.opened_at is not null and 'SURVEY_' || q.purpose = any (:kinds)
            group by q.purpose""";

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
