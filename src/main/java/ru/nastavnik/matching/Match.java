package ru.nastavnik.matching;

import java.util.List;

/**
 * Somebody whom a variant binds to whoever the row is about.
 *
 * @param pinned as the round stands now
 * @param reasons those that decided most; none of people who take part no more
 * @param here whether both still take part
 */
record Match(Face other, Pin pin, String form, int score, boolean pinned, List<Reason> reasons, boolean here) {}
