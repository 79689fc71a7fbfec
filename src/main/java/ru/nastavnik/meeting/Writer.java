package ru.nastavnik.meeting;

import java.util.UUID;

/**
 * Who says something of a meeting, and by whose hand.
 *
 * @param person who says it
 * @param account that enters it
 * @param onPaper whether the account is the curator's, who copies the person's paper
 */
record Writer(UUID person, Side side, UUID account, boolean onPaper) {}
