package ru.nastavnik.decree;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

    /** Last: what it changes and undoes. */
    void finish(Decree decree, LocalDate dated, String inWords) {
        decree.getChanges().stream().sorted(Comparator.comparing(PairChange::pairId)).forEach(change -> apply(change, dated, inWords));
        if (decree.getKind() == DecreeKind.CANCELLATION) {
            targets(decree).forEach(target -> target.cancel(decree.getId(), undo(target, dated, inWords)));
        }
        decrees.flush();
    }

    private void apply(PairChange change, LocalDate dated, String inWords) {
        try {
            if (change.successorId() != null) {
                unbinding.replace(change.pairId(), change.successorId(), dated, change.reason(), inWords);
            } else if (change.endsOn() == null) {
                unbinding.end(change.pairId(), dated, change.reason(), inWords);
            } else {
                unbinding.prolong(change.pairId(), change.endsOn(), dated, inWords);
            }
        } catch (IllegalStateException e) {
            throw new DecreeRefused("decree.pairOver");
        } catch (IllegalArgumentException | DataIntegrityViolationException e) {
            throw new DecreeRefused("decree.pairNotProlonged");
        }
    }

    private Set<UUID> undo(Decree target, LocalDate dated, String inWords) {
        return unbinding.undo(target.boundPairs(), dated, inWords);
    }

    private List<Decree> targets(Decree decree) {
        return decree.getTargets().stream().sorted().map(id -> decrees.lock(id).orElseThrow()).toList();
    }
}
