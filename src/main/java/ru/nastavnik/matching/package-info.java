/**
 * Matching: how well a mentor and a mentee fit, the best assignment of a whole round, the table where people decide, the group meeting.
 *
 * <p>{@link ru.nastavnik.matching.Compatibility} scores every two people 0–100 and says why. {@link ru.nastavnik.matching.Solver} finds, as a flow of least
 * cost, whom to bind: first as many mentees as can be served, then the greatest sum of scores, then the most even load of the mentors; nothing here is
 * greedy, and every result but that of groups is proved by the prices of its residual network ({@link ru.nastavnik.matching.Residual}).
 */
@ApplicationModule(
        displayName = "Matching",
        allowedDependencies = {"form", "organization", "account", "journal", "document", "people", "questionnaire", "survey", "pairing"})
package ru.nastavnik.matching;

import org.springframework.modulith.ApplicationModule;
