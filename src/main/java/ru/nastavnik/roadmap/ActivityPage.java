package ru.nastavnik.roadmap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.ProgrammeYears;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;

/** The page of an activity: what is planned, how the facts stand, what has changed; and the form of a curator. Call inside a transaction. */
@Component
class ActivityPage {

    private final Activities activities;
    private final RoadmapSections sections;
    private final EvidenceTable evidence;
    private final ProgrammeYears years;
    private final Clock clock;

    ActivityPage(Activities activities, RoadmapSections sections, EvidenceTable evidence, ProgrammeYears years, Clock clock) {
        this.activities = activities;
        this.sections = sections;
        this.evidence = evidence;
        this.years = years;
        this.clock = clock;
    }

    String show(UUID id, Model model) {
        Activity activity = find(id);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", ActivityForm.of(activity));
        }
        if (!model.containsAttribute("version")) {
            model.addAttribute("version", activity.getVersion());
        }
        LocalDate today = Standing.require().today(clock);
        int firstYear = activity.getSection().getRoadmap().getFirstYear();
        List<Change> history = new ArrayList<>(activity.getHistory());
        Collections.reverse(history);
        model.addAttribute("activity", activity);
        model.addAttribute("history", history);
        model.addAttribute("facts", activity.getEvidence() == null ? null : evidence.of(firstYear).get(activity.getEvidence()));
        model.addAttribute("late", activity.isLateOn(today));
        model.addAttribute("decisions", decisions(activity));
        return around(firstYear, "roadmap/activity", model);
    }

    private static List<Decision> decisions(Activity activity) {
        List<Decision> all = List.of(Decision.values());
        return activity.getEvidence() == null ? all.subList(1, all.size()) : all;
    }

    /** The form of a new one. */
    String fresh(UUID section, Model model) {
        RoadmapSection found = sections.findWithRoadmap(section).orElseThrow(ActivityPage::notFound);
        model.addAttribute("section", found);
        model.addAttribute("surveys", EvidenceKind.OF_SURVEYS);
        return around(found.getRoadmap().getFirstYear(), "roadmap/activity-new", model);
    }

    private String around(int firstYear, String page, Model model) {
        Standing standing = Standing.require();
        ChosenYear chosen = ChosenYear.of(years.findAllOf(standing.organization()), firstYear);
        model.addAttribute("year", chosen.year());
        model.addAttribute("yearTitle", ProgrammeYear.title(firstYear));
        model.addAttribute("mayWrite", chosen.isOpen() && standing.may(Right.WRITE_ROADMAP));
        model.addAttribute("roles", ResponsibleRole.values());
        return page;
    }

    Activity find(UUID id) {
        return activities.findWithRoadmap(id).orElseThrow(ActivityPage::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
