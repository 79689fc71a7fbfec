package ru.nastavnik.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ru.nastavnik.people.Occupation;

/**
 * A mentee as matching sees them.
 *
 * @param id of the card
 * @param forms that they named; empty when none
 * @param requests what they ask for, the main one first
 * @param age in years; null when it is not known
 * @param wanted how many mentors they should have
 * @param wishes rank, from 1, of each mentor (person) whom they named after the group meeting; null when they were not asked or did not answer
 */
record Seeker(
        UUID id, UUID person, Occupation occupation, Set<UUID> forms, List<String> requests, Integer age, int wanted, Conditions conditions,
        Map<UUID, Integer> wishes) {}
