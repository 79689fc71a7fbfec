package ru.nastavnik.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Whom each could name after a gathering, by the rule by which {@link GatheringAudience} asked them, said here for all at once: those whom they talked to; where
 * there was no timetable, or they came without being in it, all of the other side who came.
 */
final class Meetings {

    /** Where there was no gathering nobody can say that two have not met. */
    static final Meetings OF_ALL = new Meetings(Map.of(), Map.of());

    private final Map<Side, Set<UUID>> came;
    private final Map<Guest, Set<UUID>> talkedTo;

    private Meetings(Map<Side, Set<UUID>> came, Map<Guest, Set<UUID>> talkedTo) {
        this.came = came;
        this.talkedTo = talkedTo;
    }

    static Meetings at(Gathering gathering) {
        var came = Map.of(Side.MENTEE, gathering.came(Side.MENTEE), Side.MENTOR, gathering.came(Side.MENTOR));
        Map<Guest, Set<UUID>> talkedTo = new HashMap<>();
        for (Talk talk : gathering.getTalks()) {
            if (came.get(Side.MENTOR).contains(talk.mentorPersonId())) {
                talkedTo.computeIfAbsent(new Guest(talk.menteePersonId(), Side.MENTEE), none -> new HashSet<>()).add(talk.mentorPersonId());
            }
            if (came.get(Side.MENTEE).contains(talk.menteePersonId())) {
                talkedTo.computeIfAbsent(new Guest(talk.mentorPersonId(), Side.MENTOR), none -> new HashSet<>()).add(talk.menteePersonId());
            }
        }
        return new Meetings(came, talkedTo);
    }

    /** Whether the guest has met the person of the other side; whoever is on both has not met themself. */
    Predicate<UUID> of(Guest guest) {
        Set<UUID> all = came.get(guest.side().other());
        if (all == null) {
            return anybody -> true;
        }
        Set<UUID> met = talkedTo.getOrDefault(guest, all);
        return person -> met.contains(person) && !person.equals(guest.personId());
    }
}
