package ru.nastavnik.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.meeting.FeedbackRefused.Reason;
import ru.nastavnik.organization.Standing;

/**
 * Saves and sends what people say of a meeting. The meeting's row is locked first: a form that is sent twice at once waits for itself.
 * Always a part of the caller's transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Reflecting {

    private final Meetings meetings;
    private final Feedbacks feedbacks;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reflecting(Meetings meetings, Feedbacks feedbacks, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.meetings = meetings;
        this.feedbacks = feedbacks;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps what is there so far; the last draft wins.
     *
     * @return when it was saved
     * @throws FeedbackRefused when the meeting's time has not come, it did not take place, or the feedback is sent already
     * @throws NoSuchElementException when the organization has no such meeting
     */
    Instant keep(UUID meetingId, Writer writer, Answer answer) {
        Feedback feedback = feedback(openMeeting(meetingId), writer);
        if (feedback.isSent()) {
            throw new FeedbackRefused(Reason.SENT);
        }
        feedback.save(answer, writer, clock.instant());
        return feedbacks.saveAndFlush(feedback).getSavedAt();
    }

    /**
     * Sends it for good; the mentor's makes the meeting count. The same once more changes nothing: the first answer got lost.
     *
     * @throws IllegalArgumentException when a rating is missing
     * @throws FeedbackRefused as {@link #keep}, when what is sent already differs
     * @throws NoSuchElementException when the organization has no such meeting
     */
    void send(UUID meetingId, Writer writer, Answer answer) {
        Standing standing = Standing.require();
        Meeting meeting = openMeeting(meetingId);
        Feedback feedback = feedback(meeting, writer);
        if (feedback.isSent()) {
            if (feedback.answer().equals(answer)) {
                return;
            }
            throw new FeedbackRefused(Reason.SENT);
        }
        feedback.send(answer, writer, clock.instant(), standing.today(clock));
        feedbacks.saveAndFlush(feedback);
        if (writer.side() == Side.MENTOR) {
            meeting.count(standing.today(clock));
        }
        journal.done(Deed.CHANGED, "meeting.journal.feedback", Set.of(writer.person()));
        events.publishEvent(new FeedbackSent(standing.organization(), meetingId));
    }

    private Meeting openMeeting(UUID id) {
        Meeting meeting = meetings.lock(id).orElseThrow();
        if (meeting.isCancelled()) {
            throw new FeedbackRefused(Reason.CANCELLED);
        }
        if (!meeting.hasBegun(Standing.require().now(clock))) {
            throw new FeedbackRefused(Reason.TOO_EARLY);
        }
        return meeting;
    }

    private Feedback feedback(Meeting meeting, Writer writer) {
        return feedbacks.findByMeetingIdAndPersonId(meeting.getId(), writer.person()).orElseGet(() -> new Feedback(meeting.getId(), writer));
    }
}
