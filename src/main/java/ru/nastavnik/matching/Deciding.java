package ru.nastavnik.matching;

import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.matching.Market.Bond;

/**
 * What a curator decides at the table. Always a part of the caller's transaction. Most take the version of the round as it was shown, and throw
 * {@link ObjectOptimisticLockingFailureException} when somebody else has changed it meanwhile, {@link NoSuchElementException} when the organization has no
 * such round, {@link OutOfTurn} when it is closed.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Deciding {

    private final HeldRounds rounds;
    private final Matching matching;

    Deciding(HeldRounds rounds, Matching matching) {
        this.rounds = rounds;
        this.matching = matching;
    }

    /**
     * Another pin of a mentee who wants one mentor gives way.
     *
     * @throws DecisionRefused when a form or a bar keeps them apart, or there is no place left
     * @throws NoSuchElementException also when one of the two does not take part
     */
    void pin(UUID id, int version, Pin pin) {
        change(id, version, round -> {
            Deliberation deliberation = matching.deliberate(round);
            Bond bond = deliberation.bond(pin).orElseThrow();
            if (!deliberation.compatibility().isPossible(bond.mentee(), bond.mentor())) {
                throw new DecisionRefused("matching.refused.impossible");
            }
            if (!deliberation.hasRoomFor(bond)) {
                throw new DecisionRefused("matching.refused.full");
            }
            if (deliberation.market().wanted()[bond.mentee()] == 1) {
                Set.copyOf(round.pinsOfMentee(pin.menteeId())).forEach(round::unpin);
            }
            round.pin(pin);
        });
    }

    void unpin(UUID id, int version, Pin pin) {
        change(id, version, round -> round.unpin(pin));
    }

    /**
     * Whatever else has changed in the round meanwhile.
     *
     * @param before the note as it was shown, empty for none
     * @param note empty for none
     * @throws ObjectOptimisticLockingFailureException when somebody else has noted something else meanwhile
     */
    void note(UUID id, UUID mentee, String before, String note) {
        MatchingRound round = rounds.hold(id);
        String saved = round.getNotes().getOrDefault(mentee, "");
        if (!saved.equals(before) && !saved.equals(note)) {
            throw new ObjectOptimisticLockingFailureException(MatchingRound.class, id);
        }
        round.note(mentee, note);
        rounds.save(round);
    }

    void leaveOut(UUID id, int version, LeftOut somebody) {
        change(id, version, round -> round.leaveOut(somebody));
    }

    void takeIn(UUID id, int version, LeftOut somebody) {
        change(id, version, round -> round.takeIn(somebody));
    }

    private void change(UUID id, int version, Consumer<MatchingRound> change) {
        MatchingRound round = rounds.hold(id, version);
        change.accept(round);
        rounds.save(round);
    }
}
