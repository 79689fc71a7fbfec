package ru.nastavnik.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ru.nastavnik.people.Occupation;

/**
 * A mentor as matching sees them.
 *
 * @param id of the card
 * @param forms that they named; empty when none
 * @param ageFrom years of a mentee, null like {@code ageTo} when they do not mind
 * @param hours a month in all; null when it is not known
 * @param capacity mentees whom they take in this round
 * @param load mentees whom they have already
 * @param smallest the smallest group that they would take; 1 where a single mentee is welcome
 * @param wishes rank, from 1, of each mentee (person) whom they named after the group meeting; null when they were not asked or did not answer
 */
record Helper(
        UUID id, UUID person, Occupation occupation, Set<UUID> forms, List<String> competences, Integer ageFrom, Integer ageTo, Integer hours,
        int capacity, int load, int smallest, Conditions conditions, Map<UUID, Integer> wishes) {}
