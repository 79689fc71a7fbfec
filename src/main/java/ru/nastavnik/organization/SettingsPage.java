package ru.nastavnik.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of settings shows beside its form. Inside a transaction. */
@Component
class SettingsPage {

    private final ProgrammeYears years;
    private final Headcounts headcounts;
    private final FirstSteps firstSteps;
    private final TimeZones zones;
    private final Clock clock;

    SettingsPage(ProgrammeYears years, Headcounts headcounts, FirstSteps firstSteps, TimeZones zones, Clock clock) {
        this.years = years;
        this.headcounts = headcounts;
        this.firstSteps = firstSteps;
        this.zones = zones;
        this.clock = clock;
    }

    String fill(Organization organization, Standing standing, Model model, Locale locale) {
        var steps = firstSteps.of(standing);
        model.addAttribute("organization", organization);
        model.addAttribute("steps", steps.stream().allMatch(FirstSteps.Step::done) ? List.of() : steps);
        model.addAttribute("zones", zones.choices(organization.getTimeZone(), locale));
        if (!organization.getKind().isAuthority()) {
            LocalDate today = standing.today(clock);
            List<ProgrammeYear> opened = years.findAllOf(organization.getId());
            model.addAttribute("years", opened);
            model.addAttribute("running", opened.stream().anyMatch(year -> year.getState() == YearState.RUNNING));
            model.addAttribute("openable", openable(opened, today));
            model.addAttribute("headcounts", headcountRows(organization, today));
        }
        return "organization/settings";
    }

    private static List<Openable> openable(List<ProgrammeYear> opened, LocalDate today) {
        return ProgrammeYear.openableOn(today)
                .filter(first -> opened.stream().noneMatch(year -> year.getFirstYear() == first))
                .mapToObj(first -> new Openable(first, ProgrammeYear.title(first)))
                .toList();
    }

    /** The present calendar year in any case, entered or not, and all that were entered. */
    private List<HeadcountRow> headcountRows(Organization organization, LocalDate today) {
        var entered = headcounts.findAllOf(organization.getId()).stream()
                .collect(Collectors.toMap(Headcount::getCalendarYear, Function.identity()));
        return Stream.concat(Stream.of(today.getYear()), entered.keySet().stream())
                .distinct()
                .sorted((one, other) -> other - one)
                .map(year -> new HeadcountRow(year, entered.get(year)))
                .toList();
    }

    record Openable(int firstYear, String title) {}

    /** @param entered null when the numbers of the year are not entered */
    record HeadcountRow(int year, Headcount entered) {}
}
