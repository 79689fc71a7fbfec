package ru.nastavnik.meeting;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import ru.nastavnik.meeting.Telling.Said;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.pairing.PairJournal;
import ru.nastavnik.pairing.PairLine;
import ru.nastavnik.pairing.PairLine.Member;

/** All meetings of a pair with what both sides say of them, for those who read the registers. */
@Component
class PairMeetingsPage {

    private final Meetings meetings;
    private final Feedbacks feedbacks;
    private final Telling telling;
    private final Progress progress;
    private final Parties parties;
    private final PairJournal journal;
    private final Clock clock;

    PairMeetingsPage(
            Meetings meetings, Feedbacks feedbacks, Telling telling, Progress progress, Parties parties, PairJournal journal, Clock clock) {
        this.meetings = meetings;
        this.feedbacks = feedbacks;
        this.telling = telling;
        this.progress = progress;
        this.parties = parties;
        this.journal = journal;
        this.clock = clock;
    }

    String show(PairLine line, Model model) {
        Standing standing = Standing.require();
        LocalDateTime now = standing.now(clock);
        boolean curating = standing.may(Right.WRITE_REGISTERS);
        Set<UUID> accountHolders = parties.accountHolders(line);
        List<Meeting> all = meetings.findByPairIdOrderByStartsAtDesc(line.id());
        Map<UUID, Map<UUID, Said>> said = byMeetingAndPerson(all);
        PairProgress so = progress.of(List.of(line.id())).get(line.id());
        journal.seen("meeting.journal.pair", List.of(line));
        model.addAttribute("line", line);
        model.addAttribute("progress", so);
        model.addAttribute("mayArrange", curating && so.worksFrom() != null && !accountHolders.contains(line.mentor().personId()));
        model.addAttribute("rows", all.stream()
                .map(meeting -> new Row(
                        meeting,
                        meeting.stateAt(now),
                        line.members()
                                .map(member -> Voice.of(
                                        member, member == line.mentor(), said.getOrDefault(meeting.getId(), Map.of()).get(member.personId()),
                                        curating && !accountHolders.contains(member.personId()) && meeting.hasBegun(now)))
                                .toList()))
                .toList());
        return "meeting/pair";
    }

    private Map<UUID, Map<UUID, Said>> byMeetingAndPerson(List<Meeting> all) {
        var sent = feedbacks.findByMeetingIdIn(all.stream().map(Meeting::getId).toList()).stream().filter(Feedback::isSent).toList();
        var by = new HashMap<UUID, Map<UUID, Said>>();
        telling.of(sent).values().forEach(said ->
                by.computeIfAbsent(said.feedback().getMeetingId(), meeting -> new HashMap<>()).put(said.feedback().getPersonId(), said));
        return by;
    }

    record Row(Meeting meeting, MeetingState state, List<Voice> voices) {

        public boolean isSilent() {
            return voices.stream().allMatch(voice -> voice.said() == null);
        }
    }

    /**
     * One of the pair, and what they say.
     *
     * @param said what they sent; null as long as it is nothing
     * @param onPaper whether the reader may copy it from paper
     */
    record Voice(Member member, boolean mentor, Said said, boolean onPaper) {

        static Voice of(Member member, boolean mentor, Said said, boolean mayCopy) {
            return new Voice(member, mentor, said, mayCopy && said == null);
        }
    }
}
