package ru.nastavnik.meeting;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Standing;

/** The meetings of an own pair, and one of them. */
@Controller
@RequestMapping("/o/{slug}/my")
@PreAuthorize("hasAuthority('OWN_PAIRS')")
class OwnMeetingsController {

    private final Parties parties;
    private final Meetings meetings;
    private final Feedbacks feedbacks;
    private final Progress progress;
    private final OwnMeetingPage page;
    private final Journal journal;
    private final Clock clock;

    OwnMeetingsController(Parties parties, Meetings meetings, Feedbacks feedbacks, Progress progress, OwnMeetingPage page, Journal journal, Clock clock) {
        this.parties = parties;
        this.meetings = meetings;
        this.feedbacks = feedbacks;
        this.progress = progress;
        this.page = page;
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping("/pairs/{pair}")
    @Transactional(readOnly = true)
    String ofPair(@PathVariable UUID pair, Model model) {
        Party party = parties.own(pair);
        LocalDateTime now = Standing.require().now(clock);
        List<Meeting> all = meetings.findByPairIdOrderByStartsAtDesc(pair);
        Map<UUID, Feedback> own = feedbacks.findByMeetingIdIn(all.stream().map(Meeting::getId).toList()).stream()
                .filter(feedback -> feedback.getPersonId().equals(party.self().personId()))
                .collect(Collectors.toMap(Feedback::getMeetingId, feedback -> feedback));
        journal.seen("meeting.journal.own", party.others(Standing.require().persons()));
        model.addAttribute("pair", OwnPair.of(party, progress.of(List.of(pair)).get(pair)));
        model.addAttribute("rows", all.stream().map(meeting -> Row.of(meeting, own.get(meeting.getId()), now)).toList());
        return "meeting/my-pair";
    }

    /** @param sent whether the reader's own feedback is */
    record Row(Meeting meeting, MeetingState state, boolean begun, boolean sent) {

        static Row of(Meeting meeting, Feedback own, LocalDateTime now) {
            return new Row(meeting, meeting.stateAt(now), meeting.hasBegun(now), own != null && own.isSent());
        }

        /** Whether the reader's feedback is missing. */
        public boolean waits() {
            return begun && !sent && state != MeetingState.CANCELLED;
        }
    }

    @GetMapping("/meetings/{id}")
    @Transactional(readOnly = true)
    String meeting(@PathVariable UUID id, Model model) {
        return page.show(parties.ownAt(id), id, model);
    }
}
