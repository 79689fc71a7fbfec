package ru.nastavnik.pairing;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** What a later room keeps of the work of pairs: a bean in each room that counts such a thing. A pair with a trace is never proposed again. */
public interface PairTraces {

    /** Those of the pairs that have left one. A constant number of statements, inside a transaction. */
    Set<UUID> left(Collection<UUID> pairs);
}
