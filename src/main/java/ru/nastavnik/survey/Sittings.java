package ru.nastavnik.survey;

import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.questionnaire.Editions;
import ru.nastavnik.survey.AnsweringRefused.Reason;

/** Finds what is needed to answer: the round, what it asks, who answers, and what they answered. Part of the caller's transaction. */
@Component
class Sittings {

    private final Rounds rounds;
    private final Editions editions;
    private final Invitees invitees;
    private final Clock clock;

    Sittings(Rounds rounds, Editions editions, Invitees invitees, Clock clock) {
        this.rounds = rounds;
        this.editions = editions;
        this.invitees = invitees;
        this.clock = clock;
    }

    /** @throws ResponseStatusException 404 when the organization has no such invitee, or they have withdrawn their consent */
    Sitting of(UUID invitee) {
        return sitting(invitees.findToAnswer(invitee).orElseThrow(Sittings::notFound));
    }

    /**
     * To write: whoever does the same at once waits, so that a form that is sent twice is one answer.
     *
     * @throws AnsweringRefused when the round takes no answers
     */
    Sitting toWrite(UUID invitee) {
        return open(sitting(invitees.lockToAnswer(invitee).orElseThrow(Sittings::notFound)));
    }

    /** To send: the round does not close meanwhile. @throws AnsweringRefused when it takes no answers */
    Sitting toSend(UUID round, UUID invitee) {
        holdOpen(round);
        return toWrite(invitee);
    }

    /** The same where nobody is known. */
    Sitting heldOpen(UUID round) {
        return open(ofAnyone(holdOpen(round)));
    }

    Sitting ofAnyone(UUID round) {
        return ofAnyone(rounds.findById(round).orElseThrow(Sittings::notFound));
    }

    private Round holdOpen(UUID round) {
        return rounds.holdOpen(round).orElseThrow(Sittings::notFound);
    }

    private Sitting sitting(Invitee invitee) {
        var answered = rounds.findAnswered(invitee.getRoundId(), invitee.getId()).orElseThrow(Sittings::notFound);
        return new Sitting(answered.round(), editions.get(answered.round().getQuestionnaireId()), invitee, answered.response());
    }

    private Sitting ofAnyone(Round round) {
        return new Sitting(round, editions.get(round.getQuestionnaireId()), null, null);
    }

    private Sitting open(Sitting sitting) {
        if (!takesAnswers(sitting.round())) {
            throw new AnsweringRefused(Reason.CLOSED);
        }
        return sitting;
    }

    boolean takesAnswers(Round round) {
        return round.takesAnswersOn(Standing.require().today(clock));
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
