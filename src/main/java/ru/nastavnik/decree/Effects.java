package ru.nastavnik.decree;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.pairing.Pairing;
import ru.nastavnik.pairing.Unbinding;

/** What becomes so by the approval of a decree. Inside its transaction, after the year's counter and the decree itself are locked. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Effects {

    private final Decrees decrees;
    private final Pairing pairing;
    private final Unbinding unbinding;

    Effects(Decrees decrees, Pairing pairing, Unbinding unbinding) {
        this.decrees = decrees;
        this.pairing = pairing;
        this.unbinding = unbinding;
    }

    /** First, before what the decree says is read for the last time: its pairs work, and nobody else touches its earlier decrees. */
    void begin(Decree decree, LocalDate dated, String inWords) {
        if (!decree.getPairs().isEmpty()) {
            pairing.activate(decree.getPairs(), dated, inWords);
        }
        targets(decree).forEach(target -> {
            if (!target.isInForce()) {
                throw new DecreeRefused("decree.target.notInForce");
            }
            if (target.getApproval().orElseThrow().dated().isAfter(dated)) {
                throw new DecreeRefused("decree.target.later");
            }
        });
    }

    /**
     * Last: what it changes and undoes.
     *
     * @param returning pairs that may work again
     */
    void finish(Decree decree, LocalDate dated, String inWords, Collection<UUID> returning) {
        change(decree.getChanges(), dated, inWords);
        if (decree.getKind() == DecreeKind.CANCELLATION) {
            cancel(decree, dated, inWords, returning);
        }
        decrees.flush();
    }

    private void change(Collection<PairChange> changes, LocalDate dated, String inWords) {
        try {
            unbinding.hold(changes.stream().map(PairChange::pairId).toList());
            changes.stream().filter(change -> change.successorId() != null)
                    .forEach(change -> unbinding.replace(change.pairId(), change.successorId(), dated, change.reason(), inWords));
            unbinding.end(changes.stream().filter(PairChange::isLeftOut).collect(Collectors.toMap(PairChange::pairId, PairChange::reason)), dated, inWords);
            unbinding.prolong(changes.stream().filter(change -> change.endsOn() != null).collect(Collectors.toMap(PairChange::pairId, PairChange::endsOn)), dated, inWords);
        } catch (IllegalStateException e) {
            throw new DecreeRefused("decree.pairOver");
        } catch (IllegalArgumentException | DataIntegrityViolationException e) {
            throw new DecreeRefused("decree.pairNotProlonged");
        }
    }

    private void cancel(Decree decree, LocalDate dated, String inWords, Collection<UUID> returning) {
        List<Decree> cancelled = targets(decree);
        try {
            Set<UUID> withdrawn = unbinding.undo(Decree.boundPairs(cancelled), returning, dated, inWords);
            cancelled.forEach(target -> target.cancel(decree.getId(), withdrawn));
        } catch (DataIntegrityViolationException e) {
            throw new DecreeRefused("decree.pairNotBack");
        }
    }

    private List<Decree> targets(Decree decree) {
        return decree.getTargets().stream().sorted().map(id -> decrees.lock(id).orElseThrow()).toList();
    }
}
