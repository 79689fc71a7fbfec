package ru.nastavnik.survey;

import java.util.Map;

/**
 * Answers to be counted, as SQL knows them: rows {@code r} with {@code answers} and {@code side}.
 *
 * @param table with its alias: {@code response r}
 * @param which the condition, over its parameters
 * @param order in which words are shown
 */
public record Source(String table, String which, String order, Map<String, ?> parameters) {

    /** What was sent in a round. */
    static Source of(Round round) {
        return new Source(
                "response r", "r.round_id = :round and r.sent_on is not null", "r.id", Map.of("round", round.getId(), "year", round.getFirstYear()));
    }
}
