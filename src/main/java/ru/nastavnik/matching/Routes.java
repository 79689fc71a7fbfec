package ru.nastavnik.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
                .map(guest -> Route.of(guest, talks.get(guest.guest()), names, turns))
                .toList();
        Set<Guest> busy = new HashSet<>(talks.keySet());
        return new Routes(
                routes.stream().filter(route -> route.seat() != null).sorted(Comparator.comparing(Route::seat)).toList(),
                routes.stream().filter(route -> route.seat() == null).toList(),
                guests.stream().filter(guest -> guest.isInvited() && !busy.contains(guest.guest())).toList());
    }

    public boolean isEmpty() {
        return mentors.isEmpty();
    }
}
