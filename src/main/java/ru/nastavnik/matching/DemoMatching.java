package ru.nastavnik.matching;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import ru.nastavnik.account.Accounts;
import ru.nastavnik.account.Memberships;
import ru.nastavnik.matching.Market.Bond;
import ru.nastavnik.organization.DemoPart;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.pairing.Period;
import ru.nastavnik.people.MentoringForm;
import ru.nastavnik.people.MentoringForms;

/** The first school of the demo city looks for pairs of those who are left: most have said when and where they can, one pair is pinned. */
@Component
@Profile("demo")
class DemoMatching implements DemoPart {

    private static final String IN_THE_MIDDLE = "school-1";
    private static final List<DayOfWeek> DAYS = List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    private final Organizations organizations;
    private final Accounts accounts;
    private final Memberships memberships;
    private final MentoringForms forms;
    private final MatchingRounds rounds;
    private final ConditionsOfPeople conditions;
    private final Matching matching;
    private final TransactionOperations transaction;
    private final Clock clock;

    DemoMatching(
            Organizations organizations, Accounts accounts, Memberships memberships, MentoringForms forms, MatchingRounds rounds,
            ConditionsOfPeople conditions, Matching matching, TransactionOperations transaction, Clock clock) {
        this.organizations = organizations;
        this.accounts = accounts;
        this.memberships = memberships;
        this.forms = forms;
        this.rounds = rounds;
        this.conditions = conditions;
        this.matching = matching;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return 55;
    }

    @Override
    public void make() {
        organizations.findAll().stream()
                .filter(organization -> organization.getSlug().equals(IN_THE_MIDDLE))
                .forEach(organization -> Standing.job(organization).run(() -> {
                    UUID round = transaction.execute(status -> begin(organization));
                    transaction.executeWithoutResult(status -> pin(round));
                    transaction.executeWithoutResult(
                            status -> matching.solve(round, rounds.findById(round).orElseThrow().getVersion(), curator(organization)));
                }));
    }

    private UUID begin(Organization organization) {
        LocalDate today = organization.today(clock);
        Set<UUID> all = forms.findAll().stream().map(MentoringForm::getId).collect(Collectors.toSet());
        MatchingRound round = rounds.save(new MatchingRound("Второй подбор", all, Period.restOfProgrammeYear(today)));
        Deliberation deliberation = matching.deliberate(round);
        var random = new Random(1);
        deliberation.seekers().stream().filter(seeker -> random.nextInt(4) > 0).forEach(seeker -> state(seeker.person(), Side.MENTEE, random));
        deliberation.helpers().forEach(helper -> state(helper.person(), Side.MENTOR, random));
        return round.getId();
    }

    private void state(UUID person, Side side, Random random) {
        var stated = new PersonalConditions(person, side);
        Set<DayOfWeek> days = random.ints(2, 0, DAYS.size()).mapToObj(DAYS::get).collect(Collectors.toSet());
        Set<Place> places = Stream.of(Place.values()).filter(place -> place == Place.SCHOOL || random.nextInt(3) == 0).collect(Collectors.toSet());
        stated.state(new Conditions(days, places, Set.of("русский"), Set.of()), 1, 1);
        conditions.save(stated);
    }

    /** The first two whom a form lets work together. */
    private void pin(UUID id) {
        MatchingRound round = rounds.findById(id).orElseThrow();
        Deliberation deliberation = matching.deliberate(round);
        for (int mentee = 0; mentee < deliberation.seekers().size(); mentee++) {
            for (int mentor = 0; mentor < deliberation.helpers().size(); mentor++) {
                if (deliberation.market().admits(mentee, mentor)) {
                    round.pin(deliberation.pin(new Bond(mentee, mentor)));
                    round.note(deliberation.seekers().get(mentee).id(), "Договорились между собой ещё в начале года");
                    return;
                }
            }
        }
    }

    private String curator(Organization organization) {
        return memberships.findAll().stream()
                .filter(membership -> membership.getOrganizationId().equals(organization.getId()) && membership.getRole() == Role.CURATOR)
                .findFirst()
                .flatMap(membership -> accounts.findById(membership.getAccountId()))
                .orElseThrow()
                .getName();
    }
}
