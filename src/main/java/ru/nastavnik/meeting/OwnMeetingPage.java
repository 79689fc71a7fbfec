package ru.nastavnik.meeting;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Standing;

/** A meeting as one of the pair sees it: with the form of feedback, or what was sent. Nobody sees what the other side says: it is for the school. */
@Component
class OwnMeetingPage {

    private final Meetings meetings;
    private final Feedbacks feedbacks;
    private final Journal journal;
    private final Clock clock;

    OwnMeetingPage(Meetings meetings, Feedbacks feedbacks, Journal journal, Clock clock) {
        this.meetings = meetings;
        this.feedbacks = feedbacks;
        this.journal = journal;
        this.clock = clock;
    }

    String show(Party party, UUID id, Model model) {
        Meeting meeting = meetings.findById(id).orElseThrow(Parties::notFound);
        addForm(party, meeting, model);
        boolean open = !meeting.isCancelled() && !feedbacks.existsByMeetingIdAndSentOnIsNotNull(id);
        model.addAttribute("mayArrange", party.isMentor() && open);
        return "meeting/my-meeting";
    }

    /** What the form of feedback asks for; filled with the draft, unless the model has what was typed. */
    void addForm(Party party, Meeting meeting, Model model) {
        Optional<Feedback> feedback = feedbacks.findByMeetingIdAndPersonId(meeting.getId(), party.self().personId());
        journal.seen("meeting.journal.meeting", party.others(Standing.require().persons()));
        model.addAttribute("party", party);
        model.addAttribute("meeting", meeting);
        model.addAttribute("state", meeting.stateAt(Standing.require().now(clock)));
        model.addAttribute("begun", meeting.hasBegun(Standing.require().now(clock)));
        model.addAttribute("feedback", feedback.orElse(null));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", FeedbackForm.of(feedback.map(Feedback::answer).orElse(Answer.NOTHING)));
        }
    }
}
