package ru.nastavnik.roadmap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.ProgrammeYears;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;

/** The roadmap of a year: as a table, and along its months. */
@Controller
@RequestMapping("/o/{slug}/roadmap")
@PreAuthorize("hasAuthority('READ_ROADMAP')")
class RoadmapController {

    private final ProgrammeYears years;
    private final Organizations organizations;
    private final RoadmapTable table;
    private final Planning planning;
    private final TransactionOperations transaction;
    private final Clock clock;

    RoadmapController(
            ProgrammeYears years, Organizations organizations, RoadmapTable table, Planning planning, TransactionOperations transaction, Clock clock) {
        this.years = years;
        this.organizations = organizations;
        this.table = table;
        this.planning = planning;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String table(@RequestParam(required = false) Integer year, @RequestParam(defaultValue = "ALL") Shown show, Model model) {
        Standing standing = Standing.require();
        List<SectionRow> sections = read(year, standing, model);
        List<ActivityRow> all = sections.stream().flatMap(section -> section.activities().stream()).toList();
        model.addAttribute("show", show);
        model.addAttribute("roadmap", sections.stream().map(section -> section.only(show::shows)).toList());
        model.addAttribute("planned", all.stream().filter(row -> row.state() != ActivityState.CANCELLED).count());
        model.addAttribute("done", all.stream().filter(row -> row.state() == ActivityState.DONE).count());
        model.addAttribute("late", all.stream().filter(ActivityRow::isLate).count());
        model.addAttribute("next", all.stream().filter(ActivityRow::isNext).count());
        model.addAttribute("stages", StandardRoadmap.STAGES);
        model.addAttribute("activities", StandardRoadmap.ACTIVITIES);
        return "roadmap/roadmap";
    }

    @GetMapping("/timeline")
    @Transactional(readOnly = true)
    String timeline(@RequestParam(required = false) Integer year, Locale locale, Model model) {
        Standing standing = Standing.require();
        List<SectionRow> sections = read(year, standing, model);
        if (sections.isEmpty()) {
            return "redirect:/o/{slug}/roadmap";
        }
        ProgrammeYear shown = (ProgrammeYear) model.getAttribute("year");
        model.addAttribute("roadmap", sections);
        model.addAttribute("timeline", Timeline.of(sections, shown.getFirstYear(), standing.today(clock), locale));
        return "roadmap/timeline";
    }

    private List<SectionRow> read(Integer asked, Standing standing, Model model) {
        LocalDate today = standing.today(clock);
        ChosenYear chosen = ChosenYear.of(years.findAllOf(standing.organization()), asked);
        List<SectionRow> sections = chosen.year() == null ? List.of() : table.of(chosen.year().getFirstYear(), today);
        model.addAttribute("organization", organizations.findById(standing.organization()).orElseThrow());
        model.addAttribute("year", chosen.year());
        model.addAttribute("others", chosen.others());
        model.addAttribute("open", chosen.isOpen());
        model.addAttribute("mayWrite", chosen.isOpen() && standing.may(Right.WRITE_ROADMAP));
        model.addAttribute("today", today);
        model.addAttribute("exists", !sections.isEmpty());
        return sections;
    }

    /** Sent twice, it is created once. */
    @PostMapping
    @PreAuthorize("hasAuthority('WRITE_ROADMAP')")
    String create(@RequestParam int firstYear, RedirectAttributes redirect) {
        try {
            transaction.executeWithoutResult(status -> planning.create(firstYear));
            redirect.addFlashAttribute("flash", "roadmap.created");
        } catch (DataIntegrityViolationException e) {
            redirect.addFlashAttribute("flash", "roadmap.exists");
        } catch (IllegalStateException e) {
            redirect.addFlashAttribute("problem", "roadmap.year.not-open");
            return "redirect:/o/{slug}/roadmap";
        }
        redirect.addAttribute("year", firstYear);
        return "redirect:/o/{slug}/roadmap";
    }
}
