package ru.nastavnik.meeting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import ru.nastavnik.account.WaitsForMe;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.pairing.PairLine.Member;
import ru.nastavnik.pairing.PairLines;
import ru.nastavnik.pairing.PairNotes;
import ru.nastavnik.people.Consents;
import ru.nastavnik.people.People;
import ru.nastavnik.people.Person;

/** A mentor's or mentee's own page: what waits for them first, then their own pairs and nobody else's. */
@Controller
class OwnPairsController {

    /** More meetings that wait for feedback are on the pages of their pairs. */
    private static final int MOST_WAITING = 6;

    private final PairLines lines;
    private final Progress progress;
    private final Meetings meetings;
    private final OwnMeetingPage page;
    private final People people;
    private final Consents consents;
    private final List<PairNotes> notes;
    private final List<WaitsForMe> waitsForMe;
    private final Journal journal;
    private final Clock clock;

    OwnPairsController(
            PairLines lines, Progress progress, Meetings meetings, OwnMeetingPage page, People people, Consents consents,
            ObjectProvider<PairNotes> notes, ObjectProvider<WaitsForMe> waitsForMe, Journal journal, Clock clock) {
        this.lines = lines;
        this.progress = progress;
        this.meetings = meetings;
        this.page = page;
        this.people = people;
        this.consents = consents;
        // the page itself shows more of the meetings than their note would
        this.notes = notes.orderedStream().filter(room -> !(room instanceof MeetingNotes)).toList();
        this.waitsForMe = waitsForMe.orderedStream().filter(room -> !(room instanceof MeetingFigures)).toList();
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping("/o/{slug}/my")
    @PreAuthorize("hasAuthority('OWN_PAIRS')")
    @Transactional(readOnly = true)
    String own(Model model) {
        Standing standing = Standing.require();
        Set<UUID> own = standing.persons();
        Map<UUID, Party> parties = lines.ofPersons(own).stream()
                .map(line -> Party.of(line, own).orElseThrow())
                .collect(Collectors.toMap(party -> party.line().id(), party -> party, (one, other) -> one, LinkedHashMap::new));
        Map<UUID, PairProgress> progressOf = progress.of(parties.keySet());
        model.addAttribute("person", people.findAllById(own).stream().findFirst().map(Person::getName).orElse(null));
        model.addAttribute("missing", consents.findMissing(own, standing.today(clock)).values());
        journal.seen("meeting.journal.own", parties.values().stream().flatMap(party -> party.others(own).stream()).toList());
        model.addAttribute("pairs", parties.values().stream().map(party -> OwnPair.of(party, progressOf.get(party.line().id()))).toList());
        model.addAttribute("notes", notes(parties.keySet()));
        model.addAttribute("waits", waitsForMe.stream().flatMap(room -> room.waiting().stream()).toList());
        addWaiting(parties, own, model);
        return "meeting/my";
    }

    /** The form of the first is on the page itself. */
    private void addWaiting(Map<UUID, Party> parties, Set<UUID> own, Model model) {
        List<Meeting> waiting = meetings.findAwaiting(parties.keySet(), own, Standing.require().now(clock));
        model.addAttribute("waiting", waiting.size());
        model.addAttribute("further", waiting.stream()
                .skip(1)
                .limit(MOST_WAITING - 1L)
                .map(meeting -> new Further(meeting, parties.get(meeting.getPairId()).partners()))
                .toList());
        if (!waiting.isEmpty()) {
            page.addForm(parties.get(waiting.get(0).getPairId()), waiting.get(0), model);
        }
    }

    record Further(Meeting meeting, List<Member> partners) {}

    private Map<UUID, List<PairNotes.Note>> notes(Set<UUID> pairs) {
        Map<UUID, List<PairNotes.Note>> all = new HashMap<>();
        pairs.forEach(pair -> all.put(pair, new ArrayList<>()));
        notes.forEach(room -> room.notes(pairs).forEach((pair, note) -> all.get(pair).add(note)));
        return all;
    }
}
