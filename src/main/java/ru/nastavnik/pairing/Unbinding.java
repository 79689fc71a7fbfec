package ru.nastavnik.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.organization.Standing;

/**
 * Ends pairs before their day, and what decrees of change do with them. The days that a pair worked stay what they were. Always a part of the
 * caller's transaction, which locks pairs in the order of their ids; a handful of statements, however many pairs.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Unbinding {

    private final Pairs pairs;
    private final ManyPairs many;
    private final PairMoves moves;
    private final List<PairTraces> traces;
    private final Clock clock;

    Unbinding(Pairs pairs, ManyPairs many, PairMoves moves, List<PairTraces> traces, Clock clock) {
        this.pairs = pairs;
        this.many = many;
        this.moves = moves;
        this.traces = traces;
        this.clock = clock;
    }

    /** Before several changes at once, so that all are locked in one order. */
    public void hold(Collection<UUID> changed) {
        many.lock(changed);
    }

    /** @throws IllegalStateException unless a decree binds each of them */
    public void end(Map<UUID, EndReason> reasons, LocalDate day, String note) {
        moves.make(many.lock(reasons.keySet()).values().stream().map(pair -> ended(pair, day, reasons.get(pair.getId()))).toList(), note);
    }

    void end(Pair pair, LocalDate day, EndReason reason, String note) {
        moves.make(List.of(ended(pair, day, reason)), note);
    }

    /** What was proposed again, and cannot be dissolved since it has met. */
    void giveUp(Pair pair, LocalDate day, EndReason reason) {
        moves.make(List.of(PairMove.of(pair, day, day, one -> one.giveUp(day, reason))), null);
    }

    private static PairMove ended(Pair pair, LocalDate day, EndReason reason) {
        return PairMove.of(pair, day, day, one -> one.end(day, reason));
    }

    /**
     * Another pair, which works already, takes the place of one.
     *
     * @throws IllegalStateException unless a decree binds the former
     */
    public void replace(UUID former, UUID successor, LocalDate day, EndReason reason, String note) {
        PairMove replaced = PairMove.of(pairs.lock(former).orElseThrow(), day, day, pair -> pair.giveWay(day, reason));
        pairs.findById(successor).orElseThrow().replace(former);
        moves.make(List.of(replaced), note);
    }

    /** One mentee leaves a group that goes on. */
    void part(Pair pair, UUID mentee, LocalDate day) {
        pair.part(mentee, day);
        pairs.flush();
        moves.search(Set.of(mentee), day);
        moves.publish(Set.of(pair.getId()), day);
    }

    /**
     * The decrees that bound them are cancelled: those who worked, or have met, end; the others are proposed again. What is over stays so. Whether
     * they worked is a question of today, whenever the decree is dated; one that worked after its decree's day alone ends today. A pair whose place
     * one of them took stands as it stood before; what it had arranged then stays off.
     *
     * @param returning those that may come back
     * @return the ones that are proposed again
     */
    public Set<UUID> undo(Collection<UUID> bound, Collection<UUID> returning, LocalDate day, String note) {
        LocalDate today = Standing.require().today(clock);
        Map<UUID, Pair> locked = many.lock(Stream.concat(bound.stream(), returning.stream()).collect(Collectors.toSet()));
        Set<UUID> met = traces.stream().flatMap(room -> room.left(bound).stream()).collect(Collectors.toSet());
        var made = new ArrayList<PairMove>();
        var withdrawn = new HashSet<UUID>();
        for (Pair pair : locked.values()) {
            if (!bound.contains(pair.getId()) || !pair.getState().isAtWork()) {
                continue;
            }
            formerOf(pair, bound, locked).filter(former -> former.before().isPresent()).map(former -> cameBack(former, day)).ifPresent(made::add);
            if (pair.hasWorkedBefore(today) || met.contains(pair.getId())) {
                made.add(ended(pair, pair.hasWorkedBefore(day) ? day : today, EndReason.DECREE));
            } else {
                made.add(PairMove.of(pair, today, pair.getWorksFrom(), one -> one.withdraw(today)));
                withdrawn.add(pair.getId());
            }
        }
        moves.make(made, note);
        return withdrawn;
    }

    /** Whose place it took; the places of those whose decrees are cancelled with its own count as one. */
    private static Optional<Pair> formerOf(Pair pair, Collection<UUID> bound, Map<UUID, Pair> locked) {
        Pair former = locked.get(pair.getReplacesId());
        while (former != null && bound.contains(former.getId())) {
            former = locked.get(former.getReplacesId());
        }
        return Optional.ofNullable(former);
    }

    private static PairMove cameBack(Pair former, LocalDate day) {
        return PairMove.of(former, day, former.getPeriod().endsOn(), Pair::comeBack);
    }

    /**
     * Their last days become other ones.
     *
     * @throws IllegalStateException unless a decree binds each, and when a day is before the pair's first at work
     * @throws IllegalArgumentException when one would last more than three years, or not to the day of the decree
     */
    public void prolong(Map<UUID, LocalDate> lastDays, LocalDate day, String note) {
        if (lastDays.values().stream().anyMatch(last -> last.isBefore(day))) {
            throw new IllegalArgumentException("It has worked longer");
        }
        moves.make(many.lock(lastDays.keySet()).values().stream().map(pair -> prolonged(pair, lastDays.get(pair.getId()), day)).toList(), note);
    }

    private static PairMove prolonged(Pair pair, LocalDate lastDay, LocalDate day) {
        LocalDate former = pair.getPeriod().endsOn();
        return PairMove.of(pair, day, former.isBefore(lastDay) ? former : lastDay, one -> one.workUntil(lastDay));
    }
}
