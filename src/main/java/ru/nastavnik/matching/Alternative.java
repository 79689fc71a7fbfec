package ru.nastavnik.matching;

import java.util.List;

/**
 * Somebody whom a mentee, or a mentor, could be bound to.
 *
 * @param taken places of the mentor that earlier pairs take
 * @param given places that the variant takes
 * @param places that the mentor has in this round, those of the variant included
 * @param low whether the score is below the least of the round
 * @param full whether no place is left that is not pinned
 * @param bar that keeps them apart; null for none
 * @param effect of binding them on the whole; null when it was not looked for
 */
record Alternative(
        Face face, Pin pin, int score, List<Reason> reasons, int taken, int given, int places, boolean proposed, boolean pinned, boolean low, boolean full, Bar bar,
        Effect effect) {}
