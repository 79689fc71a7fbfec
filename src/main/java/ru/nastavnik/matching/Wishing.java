package ru.nastavnik.matching;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.questionnaire.Meaning;
import ru.nastavnik.questionnaire.Offer;
import ru.nastavnik.questionnaire.Purpose;
import ru.nastavnik.questionnaire.Respondent;
import ru.nastavnik.questionnaire.Shelf;
import ru.nastavnik.survey.Asking;
import ru.nastavnik.survey.Round;
import ru.nastavnik.survey.RoundState;
import ru.nastavnik.survey.WishReader;
import ru.nastavnik.survey.Wishes;

/** Asks those who came to a gathering whom they would like to work with, and reads what they answered. Always a part of the caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Wishing implements WishReader {

    private final MatchingRounds rounds;
    private final Gatherings gatherings;
    private final Shelf shelf;
    private final Asking asking;
    private final Wishes wishes;

    Wishing(MatchingRounds rounds, Gatherings gatherings, Shelf shelf, Asking asking, Wishes wishes) {
        this.rounds = rounds;
        this.gatherings = gatherings;
        this.shelf = shelf;
        this.asking = asking;
        this.wishes = wishes;
    }

    /** By what one side can be asked: the organization's own, what authorities share, the library's. */
    List<Offer> offers(Side side) {
        return shelf.choices(Purpose.PREFERENCE, Respondent.valueOf(side.name()), Meaning.PARTNERS);
    }

    /**
     * Asks one side; a second time it is found done.
     *
     * @param questionnaire value of one of the offers; null for the first of them
     * @param by account
     * @throws java.util.NoSuchElementException when there is no such round, or no gathering of it, or no such questionnaire to ask any more
     * @throws OutOfTurn when the gathering is not over, nobody of that side came, or the round is closed
     */
    void ask(UUID id, Side side, String questionnaire, UUID by) {
        MatchingRound round = rounds.lock(id).orElseThrow();
        Gathering gathering = gatherings.findByRoundId(id).orElseThrow();
        if (round.asked(side) != null) {
            return;
        }
        if (!gathering.isOver() || gathering.came(side).isEmpty() || round.isClosed()) {
            throw new OutOfTurn("Nobody to ask");
        }
        var offer = offers(side).stream().map(Offer::value).filter(value -> questionnaire == null || value.equals(questionnaire)).findFirst().orElseThrow();
        round.ask(side, asking.ask(offer, GatheringAudience.choice(side, gathering.getId()), by));
    }

    /** Reads a survey from now on, whoever began it, when it asks one side of a gathering and is the first that does. */
    void listen(UUID survey) {
        wishes.audience(survey).flatMap(GatheringAudience::gathering).ifPresent(asked -> gatherings.findById(asked.id())
                .flatMap(gathering -> rounds.lock(gathering.getRoundId()))
                .filter(round -> round.wouldAsk(asked.side()))
                .ifPresent(round -> round.ask(asked.side(), survey)));
    }

    @Override
    public boolean reads(Round survey) {
        var asked = GatheringAudience.gathering(survey.getAudience()).orElse(null);
        return asked != null
                && gatherings.findById(asked.id())
                        .flatMap(gathering -> rounds.findById(gathering.getRoundId()))
                        .filter(round -> survey.getId().equals(round.asked(asked.side()))
                                || round.wouldAsk(asked.side()) && survey.getState() != RoundState.CLOSED)
                        .isPresent();
    }

    /** By person, the rank of each person whom they named; whoever was not asked or has not answered is not there. */
    Map<UUID, Map<UUID, Integer>> of(MatchingRound round, Side side) {
        UUID survey = round.asked(side);
        return survey == null ? Map.of() : wishes.of(survey);
    }
}
