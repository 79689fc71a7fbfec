package ru.nastavnik.meeting;

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
import ru.nastavnik.pairing.PairJournal;
import ru.nastavnik.pairing.PairLine;
import ru.nastavnik.pairing.PairLines;

/** How the pairs meet: all that work, and each for itself. */
@Controller
@RequestMapping("/o/{slug}")
@PreAuthorize("hasAuthority('READ_REGISTERS')")
class MeetingController {

    private final Progress progress;
    private final PairLines lines;
    private final Parties parties;
    private final PairJournal journal;
    private final PairMeetingsPage page;

    MeetingController(Progress progress, PairLines lines, Parties parties, PairJournal journal, PairMeetingsPage page) {
        this.progress = progress;
        this.lines = lines;
        this.parties = parties;
        this.journal = journal;
        this.page = page;
    }

    @GetMapping("/meetings")
    @Transactional(readOnly = true)
    String list(MeetingsFilter filter, Model model) {
        Progress.Page found = progress.page(filter);
        Map<UUID, PairLine> lineOf = lines.of(found.rows().stream().map(PairProgress::pair).toList()).stream()
                .collect(Collectors.toMap(PairLine::id, line -> line));
        journal.seen("meeting.journal.meetings", lineOf.values());
        model.addAttribute("filter", filter);
        model.addAttribute("lights", progress.lights());
        model.addAttribute("rows", found.rows().stream().map(pair -> new Row(lineOf.get(pair.pair()), pair)).toList());
        model.addAttribute("next", found.next());
        return "meeting/meetings";
    }

    record Row(PairLine line, PairProgress progress) {}

    @GetMapping("/pairs/{id}/meetings")
    @Transactional(readOnly = true)
    String ofPair(@PathVariable UUID id, Model model) {
        return page.show(parties.line(id), model);
    }
}
