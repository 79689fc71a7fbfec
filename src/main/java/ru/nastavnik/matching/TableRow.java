package ru.nastavnik.matching;

import java.util.List;

/**
 * A mentee, or a mentor, at the table.
 *
 * @param note the curator's on a mentee; null for none
 * @param places that a mentor has in this round
 * @param shortage why a mentee has nobody; null when they have
 */
record TableRow(Face face, List<Match> matches, String note, int places, Shortage shortage) {}
