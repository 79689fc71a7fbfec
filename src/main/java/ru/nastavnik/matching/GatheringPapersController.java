package ru.nastavnik.matching;

import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.nastavnik.journal.Journal;

/** What is printed for a gathering: the comparison before it, the registration sheet, the timetable for the wall, a card for each. */
@Controller
@RequestMapping("/o/{slug}/matching/{round}/gathering")
@PreAuthorize("hasAuthority('READ_REGISTERS')")
class GatheringPapersController {

    private final GatheringPage page;
    private final Matching matching;
    private final ComparisonReport report;
    private final Trails trails;
    private final Journal journal;

    GatheringPapersController(GatheringPage page, Matching matching, ComparisonReport report, Trails trails, Journal journal) {
        this.page = page;
        this.matching = matching;
        this.report = report;
        this.trails = trails;
        this.journal = journal;
    }

    /** In which order a timetable is read. */
    enum By {
        TURN,
        MENTOR,
        MENTEE
    }

    /** The same before a gathering is called. */
    @GetMapping("/comparison")
    @Transactional(readOnly = true)
    String compare(@PathVariable UUID round, Model model) {
        var rows = report.rows(matching.deliberate(page.frame(round, model)));
        model.addAttribute("rows", rows);
        model.addAttribute("trail", trails.of(round).orElseThrow(GatheringPage::notFound));
        journal.seen("gathering.journal.comparison", ComparisonReport.persons(rows));
        return "gathering/comparison";
    }

    @GetMapping("/sheet")
    @Transactional(readOnly = true)
    String sheet(@PathVariable UUID round, Model model) {
        page.list(round, model);
        return "gathering/sheet";
    }

    @GetMapping("/timetable")
    @Transactional(readOnly = true)
    String timetable(@PathVariable UUID round, @RequestParam(defaultValue = "MENTOR") By by, Model model) {
        page.timetable(round, model);
        model.addAttribute("by", by);
        return "gathering/timetable";
    }

    @GetMapping("/cards")
    @Transactional(readOnly = true)
    String cards(@PathVariable UUID round, Model model) {
        page.timetable(round, model);
        return "gathering/cards";
    }
}
