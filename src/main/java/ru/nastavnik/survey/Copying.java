package ru.nastavnik.survey;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.questionnaire.AnswerForm;
import ru.nastavnik.questionnaire.AnswerForm.ReadAll;
import ru.nastavnik.questionnaire.Respondent;
import ru.nastavnik.survey.AnsweringRefused.Reason;

/** Takes whole answers at once: those of anybody who has the open link, and those that the curator copies from paper. Part of the caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Copying {

    private final Sittings sittings;
    private final Responses responses;
    private final AnswerForm form;
    private final Partners partners;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Copying(
            Sittings sittings, Responses responses, AnswerForm form, Partners partners, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.sittings = sittings;
        this.responses = responses;
        this.form = form;
        this.partners = partners;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Of somebody unknown. What is not right is not kept.
     *
     * @param submission made up by the page, so that the same sent twice is one answer
     * @throws AnsweringRefused when the round takes no answers
     */
    ReadAll ofAnyone(UUID round, UUID submission, MultiValueMap<String, String> fields) {
        return once(round, submission, fields, false);
    }

    /** Without a name, from paper. @throws AnsweringRefused when the round takes no answers */
    ReadAll fromPaper(UUID round, UUID submission, MultiValueMap<String, String> fields) {
        return once(round, submission, fields, true);
    }

    private ReadAll once(UUID round, UUID submission, MultiValueMap<String, String> fields, boolean paper) {
        var sitting = sittings.heldOpen(round);
        var read = form.readAll(sitting.content(), fields, partners.of(sitting, sitting.content().questions()));
        if (isWhole(read) && responses.findByRoundIdAndSubmission(round, submission).isEmpty()) {
            var today = Standing.require().today(clock);
            responses.saveAndFlush(
                    paper
                            ? Response.onPaper(round, submission, side(sitting.edition().respondent()), read.answers(), today)
                            : Response.ofAnyone(round, submission, read.answers(), today));
            publish(round, null);
        }
        return read;
    }

    private static Side side(Respondent respondent) {
        return Side.valueOf(respondent.name());
    }

    static boolean isWhole(ReadAll read) {
        return read.isRight() && !read.answers().isEmpty();
    }

    /**
     * How copying the paper of somebody known went.
     *
     * @param meetsAnother whether another copied theirs meanwhile
     */
    record Copied(ReadAll read, boolean meetsAnother) {

        boolean isKept() {
            return !meetsAnother && isWhole(read);
        }
    }

    /**
     * Of somebody known, from paper: instead of a draft that they left, or of what was copied before and shown on the page.
     *
     * @throws AnsweringRefused when the round takes no answers, or they answered themselves
     */
    Copied fromPaperOf(UUID round, UUID invitee, Written written) {
        var sitting = sittings.toSend(round, invitee);
        requirePaper(sitting);
        var read = form.readAll(sitting.content(), written.fields(), partners.of(sitting, sitting.content().questions()));
        if (sitting.isSent() && written.meetsAnother(sitting.content().questions(), sitting.response(), read.answers())) {
            return new Copied(read, true);
        }
        if (isWhole(read)) {
            var today = Standing.require().today(clock);
            var response = Optional.ofNullable(sitting.response()).orElseGet(() -> Response.draft(sitting.invitee()));
            response.save(read.answers(), clock.instant(), written.account(), true);
            response.writtenIn(written.page());
            response.send(sitting.content(), today);
            responses.saveAndFlush(response);
            sitting.invitee().answered(today);
            Optional.ofNullable(sitting.invitee().getPersonId()).ifPresent(person -> journal.done(Deed.CHANGED, "survey.journal.paper", Set.of(person)));
            publish(round, response.getId());
        }
        return new Copied(read, false);
    }

    /** @throws AnsweringRefused when what is there was sent by the person, not copied */
    static void requirePaper(Sitting sitting) {
        if (sitting.isSent() && !(sitting.response() != null && sitting.response().isOnPaper())) {
            throw new AnsweringRefused(Reason.ANSWERED_THEMSELVES);
        }
    }

    private void publish(UUID round, UUID response) {
        events.publishEvent(new ResponseSent(Standing.require().organization(), round, response));
    }
}
