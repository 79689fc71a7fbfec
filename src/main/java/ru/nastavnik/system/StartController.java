package ru.nastavnik.system;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import ru.nastavnik.account.WaitsForMe;
import ru.nastavnik.account.WaitsForMe.Waiting;
import ru.nastavnik.monitoring.IndicatorBoard;
import ru.nastavnik.organization.FirstSteps;
import ru.nastavnik.organization.OrganizationsBelow;
import ru.nastavnik.organization.OverviewFigures;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.ProgrammeYears;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.StageFacts;
import ru.nastavnik.organization.StageFacts.StageState;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.roadmap.Agenda;
import ru.nastavnik.roadmap.StagesBelow;

/** Where one starts in an organization: the stages of the year and what waits, or the organizations below an authority. */
@Controller
class StartController {

    private final ProgrammeYears years;
    private final OrganizationsBelow below;
    private final FirstSteps firstSteps;
    private final List<StageFacts> stageFacts;
    private final List<OverviewFigures> overviewFigures;
    private final List<WaitsForMe> waitsForMe;
    private final Agenda agenda;
    private final StagesBelow stagesBelow;
    private final IndicatorBoard indicators;
    private final Clock clock;

    StartController(
            ProgrammeYears years, OrganizationsBelow below, FirstSteps firstSteps, ObjectProvider<StageFacts> stageFacts,
            ObjectProvider<OverviewFigures> overviewFigures, ObjectProvider<WaitsForMe> waitsForMe, Agenda agenda, StagesBelow stagesBelow,
            IndicatorBoard indicators, Clock clock) {
        this.years = years;
        this.below = below;
        this.firstSteps = firstSteps;
        this.stageFacts = stageFacts.orderedStream().toList();
        this.overviewFigures = overviewFigures.orderedStream().toList();
        this.waitsForMe = waitsForMe.orderedStream().toList();
        this.agenda = agenda;
        this.stagesBelow = stagesBelow;
        this.indicators = indicators;
        this.clock = clock;
    }

    @GetMapping("/o/{slug}")
    @Transactional(readOnly = true)
    String start(@PathVariable String slug, Model model) {
        var standing = Standing.require();
        if (standing.roles().equals(Set.of(Role.ADMINISTRATOR))) {
            return "redirect:/o/{slug}/settings";
        }
        if (standing.roles().stream().allMatch(Role::isParticipant)) {
            return "redirect:/o/{slug}/my";
        }
        model.addAttribute("today", standing.today(clock));
        model.addAttribute("waits", waits());
        if (standing.may(Right.READ_INDICATORS)) {
            model.addAttribute("indicators", indicators.cards());
        }
        return standing.kind().isAuthority() ? overview(standing, model) : year(standing, model);
    }

    private List<Waiting> waits() {
        return waitsForMe.stream()
                .flatMap(room -> room.waiting().stream())
                .sorted(Comparator.comparing(Waiting::urgency))
                .toList();
    }

    private String overview(Standing standing, Model model) {
        int calendarYear = standing.today(clock).getYear();
        model.addAttribute("calendarYear", Integer.toString(calendarYear));
        model.addAttribute("overview", OverviewTable.of(below.find(standing, calendarYear), overviewFigures));
        model.addAttribute("stagesBelow", stagesBelow.find(standing, standing.today(clock)));
        return "start/overview";
    }

    private String year(Standing standing, Model model) {
        LocalDate today = standing.today(clock);
        var steps = standing.may(Right.MANAGE_ORGANIZATION)
                ? firstSteps.of(standing).stream().filter(step -> !step.done()).toList()
                : List.of();
        model.addAttribute("steps", steps);
        model.addAttribute("signs", standing.may(Right.APPROVE_DECREES));
        var running = years.findRunningOf(standing.organization());
        running.ifPresent(year -> addYear(year, standing, today, model));
        if (running.isEmpty()) {
            model.addAttribute("next", ProgrammeYear.title(ProgrammeYear.firstYearOf(today)));
        }
        return "start/year";
    }

    private void addYear(ProgrammeYear year, Standing standing, LocalDate today, Model model) {
        var stages = StageCard.of(standing, year, today, stageFacts);
        model.addAttribute("year", year);
        model.addAttribute("day", year.dayOf(today));
        model.addAttribute("stages", stages);
        if (standing.may(Right.READ_ROADMAP)) {
            model.addAttribute("agenda", agenda.open());
        }
        model.addAttribute("fresh", stages.stream()
                .flatMap(stage -> stage.facts().stream())
                .allMatch(fact -> fact.state() == StageState.EMPTY));
    }
}
