package ru.nastavnik.matching;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Standing;

/**
 * Prepares the gathering of a round and keeps its list of guests. Always a part of the caller's transaction. All of it throws NoSuchElementException where
 * there is no such round, or no gathering of it, and OutOfTurn where the round is closed or the gathering is over.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Convening {

    private final Gatherings gatherings;
    private final MatchingRounds rounds;
    private final Matching matching;
    private final Seating seating;
    private final GuestList guests;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Convening(
            Gatherings gatherings, MatchingRounds rounds, Matching matching, Seating seating, GuestList guests, Journal journal,
            ApplicationEventPublisher events, Clock clock) {
        this.gatherings = gatherings;
        this.rounds = rounds;
        this.matching = matching;
        this.seating = seating;
        this.guests = guests;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param version of the gathering as it was shown; null to call a first one
     * @throws ObjectOptimisticLockingFailureException when somebody else has called or moved it meanwhile
     */
    void convene(UUID round, Integer version, Occasion occasion) {
        open(round);
        Gathering gathering = gatherings.lock(round).orElse(null);
        if (gathering == null ? version != null : version == null || gathering.getVersion() != version) {
            throw new ObjectOptimisticLockingFailureException(Gathering.class, round);
        }
        if (gathering == null) {
            gatherings.saveAndFlush(new Gathering(round, occasion));
        } else {
            gathering.move(occasion);
            gatherings.flush();
        }
    }

    /**
     * Invites those of the round's people who are named, and no others; whoever is no longer one of them is passed over.
     *
     * @param shown whom the list showed: whoever has joined the round since stays invited
     */
    void invite(UUID round, Collection<Guest> invited, Collection<Guest> shown) {
        MatchingRound open = open(round);
        Gathering gathering = gatherings.lock(round).orElseThrow();
        Set<Guest> asked = new HashSet<>(shown);
        asked.retainAll(Set.copyOf(matching.participants(open).guests()));
        Map<Guest, Attendance> before = gathering.getGuests();
        gathering.invite(Set.copyOf(invited), asked);
        Map<Guest, Attendance> after = gathering.getGuests();
        journal.done(
                Deed.CHANGED, "gathering.journal.invited",
                asked.stream().filter(guest -> before.get(guest) != after.get(guest)).map(Guest::personId).toList());
    }

    /**
     * Lays down who talks to whom.
     *
     * @param arrived whether only those who have come sit down, rather than all who are invited
     */
    void seat(UUID round, boolean arrived) {
        MatchingRound open = open(round);
        Gathering gathering = gatherings.lock(round).orElseThrow();
        Deliberation deliberation = matching.deliberate(open);
        Predicate<Guest> present = arrived ? guest -> gathering.came(guest.side()).contains(guest.personId()) : gathering::isExpected;
        List<Guest> sitting = deliberation.takingPart().guests().stream().filter(present).toList();
        Set<UUID> mentors = new HashSet<>(sitting.stream().filter(guest -> guest.side() == Side.MENTOR).map(Guest::personId).toList());
        List<UUID> byName = List.copyOf(guests.named(mentors).keySet());
        List<Talk> talks = seating.plan(deliberation, Set.copyOf(sitting), Seating.tables(byName), gathering.getOccasion().turns());
        gathering.seat(talks, clock.instant());
        journal.done(Deed.CHANGED, "gathering.journal.seated", sitting.stream().map(Guest::personId).toList());
    }

    /**
     * @param came ticked now
     * @param before ticked when the list was shown
     */
    void register(UUID round, Collection<Guest> came, Collection<Guest> before) {
        MatchingRound open = open(round);
        Gathering gathering = gatherings.lock(round).orElseThrow();
        Set<Guest> known = new HashSet<>(gathering.getGuests().keySet());
        known.addAll(matching.participants(open).guests());
        Set<Guest> ticked = Set.copyOf(came);
        List<Guest> arrived = ticked.stream().filter(known::contains).toList();
        List<Guest> not = before.stream().filter(guest -> known.contains(guest) && !ticked.contains(guest)).toList();
        gathering.register(arrived, not);
        journal.done(
                Deed.CHANGED, "gathering.journal.came", Stream.concat(arrived.stream(), not.stream()).map(Guest::personId).toList());
    }

    /** @throws OutOfTurn when it has not been held, too */
    void end(UUID round) {
        MatchingRound open = open(round);
        Gathering gathering = gatherings.lock(round).orElseThrow();
        Standing standing = Standing.require();
        gathering.end(
                matching.participants(open).guests().stream().filter(gathering::isExpected).toList(), clock.instant(), standing.today(clock));
        events.publishEvent(new GatheringHeld(standing.organization(), round));
    }

    private MatchingRound open(UUID round) {
        MatchingRound found = rounds.findById(round).orElseThrow();
        if (found.isClosed()) {
            throw new OutOfTurn("The round is closed");
        }
        return found;
    }
}
