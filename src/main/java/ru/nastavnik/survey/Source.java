package ru.nastavnik.survey;

import java.util.Map;

/**
 * Answers to be counted, as SQL knows them: rows {@code r} with {@code answers} and {@code side}.
 *
 * @param table with its alias: {@code response r}
 * @param which the condition, over its parameters
 * @param spoken the condition on those whose words may be shown: whoever has withdrawn their consent counts, and is not heard
 * @param order in which words are shown
 */
public record Source(String table, String which, String spoken, String order, Map<String, ?> parameters) {

    /** What was sent in a round. */
    static Source of(Round round) {
        return new Source(
                "response r", "r.round_id = :round and r.sent_on is not null",
                """
                r.invitee_id is null or r.invitee_id not in (
                  select i.id from invitee i join person p on p.organization_id = i.organization_id and p.id = i.person_id
                  where i.round_id = :round and p.blocked_on is not null)""",
                "r.id", Map.of("round", round.getId(), "year", round.getFirstYear()));
    }
}
