package ru.nastavnik.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.meeting.MeetingRefused.Reason;
import ru.nastavnik.pairing.Pair;
import ru.nastavnik.pairing.Pairs;

/**
 * Plans, records, moves and cancels the meetings of a pair. Their order is a matter of all of them at once, so the pair's row is locked before
 * they are read, then the meeting. Always a part of the caller's transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Arranging {

    private final Pairs pairs;
    private final Meetings meetings;
    private final Feedbacks feedbacks;
    private final Clock clock;

    Arranging(Pairs pairs, Meetings meetings, Feedbacks feedbacks, Clock clock) {
        this.pairs = pairs;
        this.meetings = meetings;
        this.feedbacks = feedbacks;
        this.clock = clock;
    }

    /**
     * A meeting just like it which is there already is the one asked for: the form was sent twice.
     *
     * @param by the account that arranges it
     * @throws MeetingRefused when the pair does not work that day, or the order of kinds or another meeting stands against it
     * @throws NoSuchElementException when the organization has no such pair
     */
    Meeting arrange(UUID pairId, Appointment wanted, UUID by) {
        Pair pair = pairs.lock(pairId).orElseThrow();
        requireWorking(pair, wanted.startsAt().toLocalDate());
        List<Meeting> all = meetings.findByPairIdOrderByStartsAtDesc(pairId);
        for (Meeting meeting : all) {
            if (!meeting.isCancelled() && meeting.isAsIn(wanted)) {
                return meeting;
            }
        }
        requireOrder(Course.of(all), wanted);
        return meetings.saveAndFlush(new Meeting(pairId, wanted, by));
    }

    /**
     * @param version of the meeting as it was shown
     * @throws MeetingRefused as {@link #arrange}, and when feedback on it is sent or it is cancelled
     * @throws NoSuchElementException when the organization has no such meeting
     * @throws ObjectOptimisticLockingFailureException when somebody else has changed it meanwhile
     */
    void move(UUID id, int version, Appointment wanted) {
        Pair pair = pairs.lock(meetings.findPairOf(id).orElseThrow()).orElseThrow();
        Meeting meeting = meetings.lock(id).orElseThrow();
        if (meeting.isCancelled()) {
            throw new MeetingRefused(Reason.CANCELLED);
        }
        requireNoFeedback(id);
        if (meeting.getVersion() != version) {
            throw new ObjectOptimisticLockingFailureException(Meeting.class, id);
        }
        requireWorking(pair, wanted.startsAt().toLocalDate());
        requireOrder(course(pair).without(meeting.getStartsAt()), wanted);
        meeting.move(wanted);
        meetings.flush();
    }

    /**
     * It did not take place. Asked for twice, it is done once.
     *
     * @throws MeetingRefused when feedback on it is sent, or later meetings need it
     * @throws NoSuchElementException when the organization has no such meeting
     */
    void cancel(UUID id) {
        Pair pair = pairs.lock(meetings.findPairOf(id).orElseThrow()).orElseThrow();
        Meeting meeting = meetings.lock(id).orElseThrow();
        if (meeting.isCancelled()) {
            return;
        }
        requireNoFeedback(id);
        if (!course(pair).without(meeting.getStartsAt()).isInOrder()) {
            throw new MeetingRefused(Reason.NEEDED);
        }
        meeting.cancel(clock.instant());
        meetings.flush();
    }

    private Course course(Pair pair) {
        return Course.of(meetings.findByPairIdOrderByStartsAtDesc(pair.getId()));
    }

    private static void requireWorking(Pair pair, LocalDate day) {
        if (pair.getWorksFrom() == null) {
            throw new MeetingRefused(Reason.NOT_WORKING);
        }
        if (day.isBefore(pair.getWorksFrom())) {
            throw new MeetingRefused(Reason.BEFORE_WORK, pair.getWorksFrom());
        }
        if (!pair.worksOn(day)) {
            throw new MeetingRefused(Reason.AFTER_WORK, pair.getPeriod().endsOn());
        }
    }

    private static void requireOrder(Course others, Appointment wanted) {
        if (others.hasAt(wanted.startsAt())) {
            throw new MeetingRefused(Reason.TIME_TAKEN);
        }
        if (!others.with(wanted.kind(), wanted.startsAt()).isInOrder()) {
            throw new MeetingRefused(Reason.OUT_OF_ORDER, wanted.kind());
        }
    }

    private void requireNoFeedback(UUID meeting) {
        if (feedbacks.existsByMeetingIdAndSentOnIsNotNull(meeting)) {
            throw new MeetingRefused(Reason.FEEDBACK_SENT);
        }
    }
}
