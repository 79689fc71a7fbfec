package ru.nastavnik.survey;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.questionnaire.AnswerForm;
import ru.nastavnik.questionnaire.Answers;
import ru.nastavnik.questionnaire.Choice;
import ru.nastavnik.questionnaire.Section;
import ru.nastavnik.survey.AnsweringRefused.Reason;

/**
 * Saves and sends what the invited answer. A draft is theirs, section by section; a named answer can be changed as long as the round is open, and each
 * change counts at once; an anonymous one leaves its draft and its name behind when it is sent. Always a part of the caller's transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Responding {

    private final Sittings sittings;
    private final Responses responses;
    private final AnswerForm form;
    private final Partners partners;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Responding(
            Sittings sittings, Responses responses, AnswerForm form, Partners partners, ApplicationEventPublisher events, Clock clock) {
        this.sittings = sittings;
        this.responses = responses;
        this.form = form;
        this.partners = partners;
        this.events = events;
        this.clock = clock;
    }

    /**
     * How saving a section went.
     *
     * @param savedAt null when nothing was saved
     * @param theirs what was saved from elsewhere meanwhile; null when nothing was
     * @param partners who could be chosen in the section
     */
    record Saved(Sitting sitting, AnswerForm.Read read, Instant savedAt, Answers theirs, List<Choice> partners) {}

    /**
     * Saves a section. Of a draft all that fits is kept, for the rest can still be put right; of what is sent already only the whole.
     *
     * @param at which section, from 1
     * @throws AnsweringRefused when the round takes no answers, or it was sent without a name
     */
    Saved save(Seat seat, int at, Written written) {
        var sitting = written.isSending() ? sittings.toSend(seat.round(), seat.invitee()) : sittings.toWrite(seat.invitee());
        boolean sent = sitting.isSent();
        if (sent && sitting.round().isAnonymous()) {
            throw new AnsweringRefused(Reason.SENT);
        }
        Section section = sitting.section(at);
        var known = partners.of(sitting, section.questions());
        var read = form.read(sitting.content(), section, sitting.answers(), written.fields(), known, sent || written.isSending());
        if (written.meetsAnother(section.questions(), sitting.response(), read.answers())) {
            return new Saved(sitting, read, null, sitting.answers(), known);
        }
        if (sent && !read.isRight()) {
            return new Saved(sitting, read, null, null, known);
        }
        var response = Optional.ofNullable(sitting.response()).orElseGet(() -> Response.draft(sitting.invitee()));
        response.save(read.answers(), clock.instant(), written.account(), false);
        response.writtenIn(written.page());
        if (sent) {
            response.send(sitting.content(), today());
        }
        responses.saveAndFlush(response);
        if (sent) {
            publish(sitting.round(), response.getId());
        }
        return new Saved(new Sitting(sitting.round(), sitting.edition(), sitting.invitee(), response), read, response.getSavedAt(), null, known);
    }

    enum Sending {
        DONE,
        /** Something is missing: the page before says what. */
        INCOMPLETE
    }

    /**
     * Sends what was saved. Once more changes nothing: the first answer got lost on its way.
     *
     * @throws AnsweringRefused when the round takes no answers
     */
    Sending send(Seat seat) {
        var sitting = sittings.toSend(seat.round(), seat.invitee());
        if (sitting.isSent()) {
            return Sending.DONE;
        }
        Answers answers = sitting.content().withoutUnasked(sitting.answers());
        if (answers.isEmpty() || !form.missing(sitting.content(), answers, partners.ofMissing(sitting)).isEmpty()) {
            return Sending.INCOMPLETE;
        }
        LocalDate today = today();
        if (sitting.round().isAnonymous()) {
            responses.delete(sitting.response());
            responses.save(Response.anonymous(sitting.invitee(), answers, today));
            publish(sitting.round(), null);
        } else {
            var response = sitting.response();
            response.save(sitting.answers(), clock.instant(), response.getEnteredBy(), false);
            response.send(sitting.content(), today);
            publish(sitting.round(), response.getId());
        }
        sitting.invitee().answered(today);
        return Sending.DONE;
    }

    private LocalDate today() {
        return Standing.require().today(clock);
    }

    private void publish(Round round, UUID response) {
        events.publishEvent(new ResponseSent(Standing.require().organization(), round.getId(), response));
    }
}
