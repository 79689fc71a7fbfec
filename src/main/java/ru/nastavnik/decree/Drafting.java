package ru.nastavnik.decree;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.ProgrammeYears;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.pairing.Pair;
import ru.nastavnik.pairing.PairJournal;
import ru.nastavnik.pairing.Pairs;

/**
 * The curator's work on a decree: pairs enter and leave it. Always a part of the caller's transaction, and flushed, so that a pair that
 * two curators want fails here, by the constraint decree_pair_once.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Drafting {

    private static final String WHAT = "decree.journal.decree";

    private final Decrees decrees;
    private final Pairs pairs;
    private final PairJournal journal;
    private final ProgrammeYears years;
    private final Clock clock;

    Drafting(Decrees decrees, Pairs pairs, PairJournal journal, ProgrammeYears years, Clock clock) {
        this.decrees = decrees;
        this.pairs = pairs;
        this.journal = journal;
        this.years = years;
        this.clock = clock;
    }

    /**
     * @param chosen pairs in the order of the text
     * @throws PairTaken when one of them is not proposed any more
     * @throws NoSuchElementException when the organization has no such pair
     */
    public Decree draft(List<UUID> chosen, Author by) {
        return draft(chosen, null, by);
    }

    /** @param key of the form that was sent: sent again, it leads to the same draft; null for none */
    Decree draft(List<UUID> chosen, UUID key, Author by) {
        Optional<Decree> made = key == null ? Optional.empty() : decrees.findByDraftKey(key);
        return made.orElseGet(() -> {
            enter(chosen);
            return decrees.saveAndFlush(new Decree(programmeYear(), chosen, by, clock.instant()).from(key));
        });
    }

    /**
     * @param version of the decree as it was shown
     * @throws PairTaken when one of them is not proposed any more
     * @throws NoSuchElementException when the organization has no such decree or pair
     * @throws IllegalStateException when the decree is out of the curator's hands
     */
    public void include(UUID id, int version, Collection<UUID> added) {
        Decree decree = open(id, version);
        if (decree.getKind() != DecreeKind.PAIRS) {
            throw new IllegalStateException("Only a decree on pairs takes pairs in");
        }
        enter(added);
        decree.include(added);
        decrees.flush();
    }

    /**
     * The pair is proposed again.
     *
     * @throws NoSuchElementException when there is no such decree, or the pair is not in it
     * @throws IllegalStateException when the decree is out of the curator's hands
     */
    public void exclude(UUID id, int version, UUID pair) {
        Decree decree = open(id, version);
        if (!decree.contains(pair)) {
            throw new NoSuchElementException();
        }
        decree.exclude(pair);
        pairs.findById(pair).ifPresent(Pair::leaveDecree);
        journal.changed(WHAT, List.of(pair));
        decrees.flush();
    }

    /**
     * A draft that is not wanted disappears, and its pairs are proposed again.
     *
     * @throws IllegalStateException when the decree is out of the curator's hands; one that was approved stays for ever
     */
    public void discard(UUID id, int version) {
        Decree decree = open(id, version);
        pairs.findByIdIn(decree.getPairs()).forEach(Pair::leaveDecree);
        journal.changed(WHAT, decree.getPairs());
        decrees.delete(decree);
        decrees.flush();
    }

    /** Locked. @throws IllegalStateException when it is out of the curator's hands */
    Decree open(UUID id, int version) {
        Decree decree = decrees.lock(id).orElseThrow();
        if (decree.getVersion() != version) {
            throw new ObjectOptimisticLockingFailureException(Decree.class, id);
        }
        if (!decree.getState().isOpen()) {
            throw new IllegalStateException("A decree that is " + decree.getState() + " cannot be changed");
        }
        return decree;
    }

    void enter(Collection<UUID> chosen) {
        List<Pair> entering = pairs.findByIdIn(chosen);
        if (entering.size() != chosen.size()) {
            throw new NoSuchElementException();
        }
        if (!entering.stream().allMatch(Pair::isProposed)) {
            throw new PairTaken();
        }
        entering.forEach(Pair::enterDecree);
        journal.changed(WHAT, chosen);
    }

    int programmeYear() {
        var standing = Standing.require();
        return years.findRunningOf(standing.organization())
                .map(ProgrammeYear::getFirstYear)
                .orElseGet(() -> ProgrammeYear.firstYearOf(standing.today(clock)));
    }
}
