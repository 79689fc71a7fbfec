package ru.nastavnik.matching;

import java.util.List;
import ru.nastavnik.people.PersonName;

/**
 * Where somebody sits or goes in each turn of a gathering.
 *
 * @param about class or post; null when it is not known
 * @param seat the mentor's table; null for a mentee
 * @param stops one for each turn, in order
 */
record Route(Guest guest, PersonName name, String about, Integer seat, List<Stop> stops) {

    /** What a card says: to a mentor also when their table is free, to a mentee where to go. */
    public List<Stop> card() {
        return seat == null ? stops.stream().filter(stop -> stop.with() != null).toList() : stops;
    }

    /** @param with null in a free turn, like {@code seat} */
    record Stop(int turn, Integer seat, PersonName with) {}
}
