package ru.nastavnik.pairing;

import java.util.UUID;

/**
 * Which pairs are listed. The names searched for are kept apart from it: they are personal data and stay out of addresses.
 *
 * @param state null for all
 * @param after id of the last pair of the page before
 */
record PairFilter(PairState state, UUID after) {}
