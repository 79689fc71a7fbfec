package ru.nastavnik.matching;

import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Rounds for whoever changes them: nobody else does until the end of the transaction. */
@Component
class HeldRounds {

    private final MatchingRounds rounds;

    HeldRounds(MatchingRounds rounds) {
        this.rounds = rounds;
    }

    /**
     * @param version as it was shown
     * @throws NoSuchElementException when the organization has no such round
     * @throws ObjectOptimisticLockingFailureException when somebody else has changed it meanwhile
     * @throws OutOfTurn when it is closed
     */
    MatchingRound hold(UUID id, int version) {
        MatchingRound round = rounds.lock(id).orElseThrow();
        if (round.getVersion() != version) {
            throw new ObjectOptimisticLockingFailureException(MatchingRound.class, id);
        }
        return open(round);
    }

    /** As it stands, for what does not depend on the rest of the round; throws likewise. */
    MatchingRound hold(UUID id) {
        return open(rounds.lock(id).orElseThrow());
    }

    private static MatchingRound open(MatchingRound round) {
        if (round.isClosed()) {
            throw new OutOfTurn("The round is closed");
        }
        return round;
    }

    /** At once, so that it is seen here who was first. */
    void save(MatchingRound round) {
        rounds.saveAndFlush(round);
    }
}
