package ru.nastavnik.matching;

import java.util.UUID;
import ru.nastavnik.pairing.Period;

/**
 * A round in the list of rounds.
 *
 * @param variants found so far; the figures are those of the last
 * @param pairs that came of it and are still there
 */
record RoundRow(UUID id, String name, Period period, int variants, int served, int mentees, boolean closed, int pairs) {}
