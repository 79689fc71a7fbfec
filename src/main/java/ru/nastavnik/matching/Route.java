package ru.nastavnik.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import ru.nastavnik.people.PersonName;

/**
 * Where somebody sits or goes in each turn of a gathering.
 *
 * @param about class or post; null when it is not known
 * @param seat the mentor's table; null for a mentee
 * @param stops one for each turn, in order
 */
record Route(Guest guest, PersonName name, String about, Integer seat, List<Stop> stops) {

    /**
     * @param talks their own; at least one
     * @param names of those they talk to, at least
     */
    static Route of(GuestRow self, List<Talk> talks, Map<UUID, PersonName> names, int turns) {
        Side other = self.guest().side().other();
        Map<Integer, Talk> byTurn = new HashMap<>();
        talks.forEach(talk -> byTurn.put(talk.turn(), talk));
        List<Stop> stops = IntStream.rangeClosed(1, turns)
                .mapToObj(turn -> byTurn.containsKey(turn)
                        ? new Stop(turn, byTurn.get(turn).seat(), names.get(byTurn.get(turn).personOf(other)))
                        : new Stop(turn, null, null))
                .toList();
        return new Route(self.guest(), self.name(), self.about(), other == Side.MENTEE ? talks.get(0).seat() : null, stops);
    }

    /** What a card says: to a mentor also when their table is free, to a mentee where to go. */
    public List<Stop> card() {
        return seat == null ? stops.stream().filter(stop -> stop.with() != null).toList() : stops;
    }

    /** @param with null in a free turn, like {@code seat} */
    record Stop(int turn, Integer seat, PersonName with) {}
}
