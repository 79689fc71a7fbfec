package ru.nastavnik.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.questionnaire.Meaning;
import ru.nastavnik.questionnaire.Purpose;
import ru.nastavnik.questionnaire.QuestionKind;

/** Whom people would like to work with, as they answered in a round, for the room that matches them. */
@Component
public class Wishes {

    private final JdbcClient jdbc;

    Wishes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of those who sent their answers under their own names and said something to it, the rank, from 1, of each person whom they named; of several that they
     * ticked without an order each has the first. One statement.
     */
    public Map<UUID, Map<UUID, Integer>> of(UUID round) {
        Map<UUID, Map<UUID, Integer>> wishes = new HashMap<>();
        jdbc.sql("""
                        select i.person_id, q.question ->> 'kind' as kind, array(select jsonb_array_elements_text(a.answers -> (q.question ->> 'key'))) as named
                        from survey_round r
                        join response a on a.organization_id = r.organization_id and a.round_id = r.id and a.sent_on is not null
                        join invitee i on i.organization_id = a.organization_id and i.id = a.invitee_id
                        join person p on p.organization_id = i.organization_id and p.id = i.person_id and p.blocked_on is null
                        cross join lateral (
                          select question from questionnaire k
                          cross join jsonb_path_query(k.content, '$.sections[*].questions[*]') with ordinality asked (question, place)
                          where k.organization_id = r.organization_id and k.id = r.questionnaire_id and question ->> 'meaning' = :meaning
                          order by place limit 1) q
                        where r.id = :round and not r.anonymous and jsonb_exists(a.answers, q.question ->> 'key')""")
                .param("round", round)
                .param("meaning", Meaning.PARTNERS.name())
                .query(row -> {
                    wishes.put(row.getObject("person_id", UUID.class), ranks(row));
                });
        return wishes;
    }

    /** Whom an open round asks for their wishes; empty for rounds that ask for something else. */
    public Optional<AudienceChoice> audience(UUID round) {
        return jdbc.sql("""
                        select r.audience, r.audience_argument from survey_round r
                        join questionnaire k on k.organization_id = r.organization_id and k.id = r.questionnaire_id and k.purpose = :purpose
                        where r.id = :round and r.opened_at is not null and not r.anonymous
                          and jsonb_path_exists(
                            k.content, '$.sections[*].questions[*].meaning ? (@ == $meaning)', jsonb_build_object('meaning', cast(:meaning as text)))""")
                .param("round", round)
                .param("purpose", Purpose.PREFERENCE.name())
                .param("meaning", Meaning.PARTNERS.name())
                .query((row, number) -> new AudienceChoice(row.getString("audience"), row.getString("audience_argument")))
                .optional();
    }

    private static Map<UUID, Integer> ranks(ResultSet row) throws SQLException {
        boolean ordered = row.getString("kind").equals(QuestionKind.RANKING.name());
        List<String> named = List.of((String[]) row.getArray("named").getArray());
        Map<UUID, Integer> ranks = new HashMap<>();
        named.forEach(person -> ranks.putIfAbsent(UUID.fromString(person), ordered ? ranks.size() + 1 : 1));
        return ranks;
    }
}
