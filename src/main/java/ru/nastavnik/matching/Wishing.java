package ru.nastavnik.matching;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.survey.Asking;
import ru.nastavnik.survey.Wishes;

/** Asks those who came to a gathering whom they would like to work with, and reads what they answered. Always a part of the caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Wishing {

    private static final Map<Side, String> QUESTIONNAIRES = Map.of(Side.MENTEE, "partner-mentee", Side.MENTOR, "partner-mentor");

    private final MatchingRounds rounds;
    private final Gatherings gatherings;
    private final Asking asking;
    private final Wishes wishes;

    Wishing(MatchingRounds rounds, Gatherings gatherings, Asking asking, Wishes wishes) {
        this.rounds = rounds;
        this.gatherings = gatherings;
        this.asking = asking;
        this.wishes = wishes;
    }

    /**
     * Asks one side; a second time it is found done.
     *
     * @param by account
     * @throws java.util.NoSuchElementException when there is no such round, or no gathering of it
     * @throws OutOfTurn when the gathering is not over, nobody of that side came, or the round is closed
     */
    void ask(UUID id, Side side, UUID by) {
        MatchingRound round = rounds.lock(id).orElseThrow();
        Gathering gathering = gatherings.findByRoundId(id).orElseThrow();
        if (asked(round, side) != null) {
            return;
        }
        if (!gathering.isOver() || gathering.came(side).isEmpty() || round.isClosed()) {
            throw new OutOfTurn("Nobody to ask");
        }
        UUID survey = asking.ask(QUESTIONNAIRES.get(side), GatheringAudience.choice(side, gathering.getId()), by);
        round.ask(side == Side.MENTEE ? survey : round.getMenteesWishes(), side == Side.MENTOR ? survey : round.getMentorsWishes());
    }

    /** By person, the rank of each person whom they named; whoever was not asked or has not answered is not there. */
    Map<UUID, Map<UUID, Integer>> of(MatchingRound round, Side side) {
        UUID survey = asked(round, side);
        return survey == null ? Map.of() : wishes.of(survey);
    }

    private static UUID asked(MatchingRound round, Side side) {
        return side == Side.MENTEE ? round.getMenteesWishes() : round.getMentorsWishes();
    }
}
