package ru.nastavnik.decree;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ru.nastavnik.pairing.PairLine;

/** What has to be there before a decree lets a pair work: a bean in each room that knows of such a thing. */
public interface PairRequirement {

    /** By id of the pair; a pair of which nothing is asked is left out. A constant number of statements, inside a transaction. */
    Map<UUID, Item> of(Collection<PairLine> pairs, LocalDate day);

    /**
     * A line of a pair's checklist.
     *
     * @param message key of the text, with {@code figures} as its arguments
     * @param needed whether no decree passes without it; otherwise it is only shown
     */
    record Item(String message, List<Object> figures, boolean met, boolean needed) {}
}
