package ru.nastavnik.decree;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.pairing.EndReason;
import ru.nastavnik.pairing.Pair;
import ru.nastavnik.pairing.Pairs;

/** Drafts decrees that change what earlier ones did. Always a part of the caller's transaction; what they change is changed by their approval. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Changing {

    private final Decrees decrees;
    private final Drafting drafting;
    private final Composing composing;
    private final Pairs pairs;
    private final Clock clock;

    Changing(Decrees decrees, Drafting drafting, Composing composing, Pairs pairs, Clock clock) {
        this.decrees = decrees;
        this.drafting = drafting;
        this.composing = composing;
        this.pairs = pairs;
        this.clock = clock;
    }

    /**
     * Another pair, which is proposed, is to take the place of one that works.
     *
     * @param key of the form that was sent: sent again, it leads to the same draft
     * @throws NoSuchElementException when the organization does not have both
     * @throws DecreeRefused when the former works no more, or the two have nobody in common
     * @throws PairTaken when the successor is not proposed any more
     */
    Decree replace(UUID key, UUID former, UUID successor, EndReason reason, Author by) {
        return decrees.findByDraftKey(key).orElseGet(() -> {
            Pair replaced = pairs.findById(former).orElseThrow();
            Pair next = pairs.findById(successor).orElseThrow();
            if (!replaced.getState().isAtWork()) {
                throw new DecreeRefused("decree.pairOver");
            }
            if (!haveSomebodyInCommon(replaced, next)) {
                throw new DecreeRefused("decree.replacement.strangers");
            }
            drafting.enter(List.of(successor));
            Decree decree = new Decree(DecreeKind.REPLACEMENT, drafting.programmeYear(), by, clock.instant()).from(key);
            decree.include(List.of(successor));
            decree.change(Set.of(), Set.of(PairChange.replaced(former, successor, reason)));
            return decrees.saveAndFlush(decree);
        });
    }

    static boolean haveSomebodyInCommon(Pair one, Pair other) {
        return one.getMentorId().equals(other.getMentorId()) || one.getMenteeIds().stream().anyMatch(other.getMenteeIds()::contains);
    }

    /**
     * @param changes of pairs that the decree binds; none for a change of words alone
     * @throws NoSuchElementException when the organization has no such decree, or a pair is not bound by it
     * @throws DecreeRefused when the decree is not in force, or changes others itself
     */
    Decree amend(UUID key, UUID amended, Collection<PairChange> changes, Author by) {
        return decrees.findByDraftKey(key).orElseGet(() -> {
            Decree target = changeable(amended);
            if (!target.boundPairs().containsAll(changes.stream().map(PairChange::pairId).toList())) {
                throw new NoSuchElementException();
            }
            Approval approval = target.getApproval().orElseThrow();
            Map<String, Object> data = Map.of("number", approval.number(), "dated", Wording.day(approval.dated()), "pairs", !changes.isEmpty());
            return change(DecreeKind.AMENDMENT, key, Set.of(amended), changes, data, by);
        });
    }

    /** @throws NoSuchElementException and DecreeRefused as {@link #amend} */
    Decree cancel(UUID key, Set<UUID> cancelled, Author by) {
        return decrees.findByDraftKey(key).orElseGet(() -> {
            cancelled.forEach(this::changeable);
            return change(DecreeKind.CANCELLATION, key, cancelled, Set.of(), Map.of(), by);
        });
    }

    private Decree changeable(UUID id) {
        Decree target = decrees.findById(id).orElseThrow();
        if (!target.isInForce() || target.getKind().isOnDecrees()) {
            throw new DecreeRefused("decree.target.notInForce");
        }
        return target;
    }

    private Decree change(DecreeKind kind, UUID key, Set<UUID> targets, Collection<PairChange> changes, Map<String, Object> data, Author by) {
        Decree decree = new Decree(kind, drafting.programmeYear(), by, clock.instant()).from(key);
        decree.rewrite(composing.template(kind, decree.getFirstYear(), by, data));
        decree.change(targets, changes);
        return decrees.saveAndFlush(decree);
    }
}
