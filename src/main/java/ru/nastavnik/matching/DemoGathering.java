package ru.nastavnik.matching;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import ru.nastavnik.account.Membership;
import ru.nastavnik.account.Memberships;
import ru.nastavnik.organization.DemoClock;
import ru.nastavnik.organization.DemoPart;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.pairing.Period;
import ru.nastavnik.people.MentoringForm;
import ru.nastavnik.people.MentoringForms;
import ru.nastavnik.survey.DemoAnswers;

/** The first school has matched those who still look for one another, brought them together a few days ago, and asks them now whom they would like. */
@Component
@Profile("demo")
class DemoGathering implements DemoPart {

    private static final String RICHEST = "school-1";
    private static final int DAYS_AGO = 4;
    private static final int CAME = 88;
    private static final int ANSWERED = 70;

    private final Organizations organizations;
    private final Memberships memberships;
    private final MatchingRounds rounds;
    private final MentoringForms forms;
    private final Matching matching;
    private final Convening convening;
    private final Wishing wishing;
    private final Trails trails;
    private final DemoAnswers answers;
    private final TransactionOperations transaction;
    private final DemoClock clock;

    DemoGathering(
            Organizations organizations, Memberships memberships, MatchingRounds rounds, MentoringForms forms, Matching matching, Convening convening,
            Wishing wishing, Trails trails, DemoAnswers answers, TransactionOperations transaction, DemoClock clock) {
        this.organizations = organizations;
        this.memberships = memberships;
        this.rounds = rounds;
        this.forms = forms;
        this.matching = matching;
        this.convening = convening;
        this.wishing = wishing;
        this.trails = trails;
        this.answers = answers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** After the pairs that work already, before the roadmaps. */
    @Override
    public int getOrder() {
        return 67;
    }

    @Override
    public void make() {
        organizations.findAll().stream()
                .filter(organization -> organization.getSlug().equals(RICHEST))
                .forEach(organization -> Standing.job(organization).run(() -> hold(organization)));
    }

    private void hold(Organization school) {
        LocalDate day = schoolDay(school.today(clock).minusDays(DAYS_AGO));
        UUID curator = memberships.findAll().stream()
                .filter(membership -> membership.getOrganizationId().equals(school.getId()) && membership.getRole() == Role.CURATOR)
                .findFirst()
                .map(Membership::getAccountId)
                .orElseThrow();
        UUID[] round = new UUID[1];
        on(school, day.minusDays(7), () -> round[0] = round(day));
        Set<Guest> came = came(round[0]);
        if (came.stream().map(Guest::side).distinct().count() < Side.values().length) {
            return;
        }
        on(school, day.minusDays(7), () -> {
            trails.compared(round[0], "Куратор");
            convening.convene(round[0], null, new Occasion("Актовый зал", day, LocalTime.of(15, 10), 6, 7));
        });
        on(school, day.minusDays(1), () -> convening.seat(round[0], false));
        on(school, day, () -> {
            convening.register(round[0], came, Set.of());
            convening.end(round[0]);
        });
        on(school, day.plusDays(1), () -> List.of(Side.values()).forEach(side -> wishing.ask(round[0], side, curator)));
        on(school, day.plusDays(2), () -> {
            MatchingRound asked = rounds.findById(round[0]).orElseThrow();
            var random = new Random(school.getSlug().hashCode());
            answers.invent(asked.getMenteesWishes(), day.plusDays(2), ANSWERED, random, false);
            answers.invent(asked.getMentorsWishes(), day.plusDays(2), ANSWERED, random, false);
        });
    }

    private static LocalDate schoolDay(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(2) : day.getDayOfWeek() == DayOfWeek.SATURDAY ? day.minusDays(1) : day;
    }

    /** The one that is open, with a first variant; otherwise it is begun. */
    private UUID round(LocalDate day) {
        Optional<MatchingRound> open = rounds.findAll().stream().filter(round -> !round.isClosed()).max(Comparator.comparing(MatchingRound::getId));
        MatchingRound round = open.orElseGet(() -> rounds.saveAndFlush(new MatchingRound(
                "Зимние пары", ProgrammeYear.firstYearOf(day), forms.findAll().stream().map(MentoringForm::getId).collect(Collectors.toSet()),
                Period.restOfProgrammeYear(day.plusDays(DAYS_AGO)))));
        if (round.getVariants() == 0) {
            matching.solve(round.getId(), round.getVersion(), "Куратор");
        }
        return round.getId();
    }

    private Set<Guest> came(UUID round) {
        var random = new Random(DAYS_AGO);
        return transaction.execute(status -> GuestList.participants(matching.deliberate(rounds.findById(round).orElseThrow())).stream()
                .filter(guest -> random.nextInt(100) < CAME)
                .collect(Collectors.toSet()));
    }

    private void on(Organization school, LocalDate day, Runnable work) {
        clock.on(day, school.getTimeZone(), () -> transaction.executeWithoutResult(status -> work.run()));
    }
}
