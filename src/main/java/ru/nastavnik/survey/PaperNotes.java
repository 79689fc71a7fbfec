package ru.nastavnik.survey;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.survey.AnsweringRefused.Reason;

/** Who has answered an anonymous round on paper, so that nobody reminds them; which answer is theirs is noted nowhere. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PaperNotes {

    private final Rounds rounds;
    private final Invitees invitees;
    private final Responses responses;
    private final Journal journal;
    private final Clock clock;

    PaperNotes(Rounds rounds, Invitees invitees, Responses responses, Journal journal, Clock clock) {
        this.rounds = rounds;
        this.invitees = invitees;
        this.responses = responses;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param instead of a draft, which goes: as somebody who has answered they could not end it
     * @return how many, none when they have answered already
     * @throws AnsweringRefused when they have begun to answer themselves, and nobody said that their draft may go
     * @throws java.util.NoSuchElementException when there is no such round, or nobody of it to answer
     * @throws IllegalStateException when it takes no answers, or bears names
     */
    int note(UUID round, UUID invitee, boolean instead) {
        requireOpen(round);
        var writer = invitees.lockToAnswer(invitee).filter(one -> one.getRoundId().equals(round)).orElseThrow();
        if (writer.hasAnswered()) {
            return 0;
        }
        var draft = responses.findByInviteeId(invitee);
        if (draft.isPresent() && !instead) {
            throw new AnsweringRefused(Reason.BEGUN_THEMSELVES);
        }
        draft.ifPresent(responses::delete);
        writer.noteOnPaper(Standing.require().today(clock));
        log(writer, "survey.journal.paper");
        return 1;
    }

    /**
     * Somebody else was meant: they can answer again, and are reminded.
     *
     * @return how many, none when nothing was noted
     * @throws java.util.NoSuchElementException when there is no such round, or nobody of it
     * @throws IllegalStateException when it takes no answers, or bears names
     */
    int takeBack(UUID round, UUID invitee) {
        requireOpen(round);
        var writer = invitees.lock(round, invitee).orElseThrow();
        if (!writer.isNotedOnPaper()) {
            return 0;
        }
        writer.takeBackNote();
        log(writer, "survey.journal.paper.back");
        return 1;
    }

    private void requireOpen(UUID id) {
        Round round = rounds.holdOpen(id).orElseThrow();
        if (!round.isAnonymous() || !round.takesAnswersOn(Standing.require().today(clock))) {
            throw new IllegalStateException("Nothing to note");
        }
    }

    private void log(Invitee of, String what) {
        Optional.ofNullable(of.getPersonId()).ifPresent(person -> journal.done(Deed.CHANGED, what, List.of(person)));
    }
}
