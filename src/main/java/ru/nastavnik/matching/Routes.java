package ru.nastavnik.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import ru.nastavnik.people.PersonName;

/**
 * A timetable as people read it: the mentors by their tables, the mentees by name.
 *
 * @param idle people at the gathering who talk to nobody
 */
record Routes(List<Route> mentors, List<Route> mentees, List<GuestRow> idle) {

    /** @param guests all who can be there */
    static Routes of(Gathering gathering, List<GuestRow> guests) {
        Map<Guest, List<Talk>> talks = new HashMap<>();
        for (Talk talk : gathering.getTalks()) {
            for (Side side : Side.values()) {
                talks.computeIfAbsent(new Guest(talk.personOf(side), side), none -> new ArrayList<>()).add(talk);
            }
        }
        Map<UUID, PersonName> names = new HashMap<>();
        guests.forEach(guest -> names.put(guest.guest().personId(), guest.name()));
        int turns = gathering.getOccasion().turns();
        List<Route> routes = guests.stream()
                .filter(guest -> talks.containsKey(guest.guest()))
                .map(guest -> route(guest, talks.get(guest.guest()), names, turns))
                .toList();
        Set<Guest> busy = new HashSet<>(talks.keySet());
        return new Routes(
                routes.stream().filter(route -> route.seat() != null).sorted(Comparator.comparing(Route::seat)).toList(),
                routes.stream().filter(route -> route.seat() == null).toList(),
                guests.stream().filter(guest -> guest.isInvited() && !busy.contains(guest.guest())).toList());
    }

    private static Route route(GuestRow self, List<Talk> talks, Map<UUID, PersonName> names, int turns) {
        Side other = self.isOf(Side.MENTEE) ? Side.MENTOR : Side.MENTEE;
        Map<Integer, Talk> byTurn = new HashMap<>();
        talks.forEach(talk -> byTurn.put(talk.turn(), talk));
        List<Route.Stop> stops = IntStream.rangeClosed(1, turns)
                .mapToObj(turn -> byTurn.containsKey(turn)
                        ? new Route.Stop(turn, byTurn.get(turn).seat(), names.get(byTurn.get(turn).personOf(other)))
                        : new Route.Stop(turn, null, null))
                .toList();
        return new Route(self.guest(), self.name(), self.about(), other == Side.MENTEE ? talks.get(0).seat() : null, stops);
    }

    public boolean isEmpty() {
        return mentors.isEmpty();
    }
}
