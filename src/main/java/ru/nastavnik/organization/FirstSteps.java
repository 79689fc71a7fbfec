package ru.nastavnik.organization;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is still to be done before an organization can work: the checklist of its settings. */
@Component
public class FirstSteps {

    private final Organizations organizations;
    private final ProgrammeYears years;
    private final Headcounts headcounts;
    private final ObjectProvider<Staffing> staffing;
    private final Clock clock;

    FirstSteps(Organizations organizations, ProgrammeYears years, Headcounts headcounts, ObjectProvider<Staffing> staffing, Clock clock) {
        this.organizations = organizations;
        this.years = years;
        this.headcounts = headcounts;
        this.staffing = staffing;
        this.clock = clock;
    }

    /** In the order of doing; done ones among them. Call inside a transaction. */
    public List<Step> of(Standing standing) {
        return standing.kind().isAuthority() ? ofAuthority(standing) : ofProgramme(standing);
    }

    private List<Step> ofAuthority(Standing standing) {
        var steps = new ArrayList<Step>();
        steps.add(new Step("organization.step.below", organizations.existsByParentId(standing.organization()),
                standing.is(Role.ADMINISTRATOR) ? "/organizations/new?parent=" + standing.organization() : null, null));
        steps.addAll(people(standing, Role.COORDINATOR));
        return steps;
    }

    private List<Step> ofProgramme(Standing standing) {
        String settings = "/o/" + standing.slug() + "/settings";
        var today = standing.today(clock);
        var steps = new ArrayList<Step>();
        steps.add(new Step("organization.step.year", years.findRunningOf(standing.organization()).isPresent(), settings + "#years",
                ProgrammeYear.title(ProgrammeYear.firstYearOf(today))));
        steps.add(new Step("organization.step.headcount", headcounts.findOf(standing.organization(), today.getYear()).isPresent(),
                settings + "/headcounts/" + today.getYear(), Integer.toString(today.getYear())));
        steps.addAll(people(standing, Role.CURATOR, Role.DIRECTOR));
        return steps;
    }

    /** An invitation sent is a step done: the rest is up to the invited. */
    private List<Step> people(Standing standing, Role... roles) {
        var staffed = staffing.stream()
                .flatMap(each -> each.staffed(standing.organization()).stream())
                .collect(Collectors.toSet());
        String accounts = standing.may(Right.INVITE) ? "/o/" + standing.slug() + "/accounts" : null;
        return Stream.of(roles)
                .map(role -> new Step("organization.step." + role, staffed.contains(role), accounts, null))
                .toList();
    }

    /**
     * @param message key of the text, with {@code about} as its argument
     * @param href where it is done; null when this visitor may not
     */
    public record Step(String message, boolean done, String href, String about) {}
}
