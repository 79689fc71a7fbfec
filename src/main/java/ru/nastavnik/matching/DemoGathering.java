package ru.nastavnik.matching;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import ru.nastavnik.account.Account;
import ru.nastavnik.account.Accounts;
import ru.nastavnik.account.Memberships;
import ru.nastavnik.organization.DemoClock;
import ru.nastavnik.organization.DemoPart;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.survey.DemoAnswers;

/** The people of the first school's round met a few days ago, and are asked now whom they would like. */
@Component
@Profile("demo")
class DemoGathering implements DemoPart {

    private static final String RICHEST = "school-1";
    private static final int DAYS_AGO = 4;
    private static final int CAME = 88;
    private static final int ANSWERED = 70;

    private final Organizations organizations;
    private final Accounts accounts;
    private final Memberships memberships;
    private final MatchingRounds rounds;
    private final Matching matching;
    private final Convening convening;
    private final Wishing wishing;
    private final Trails trails;
    private final DemoAnswers answers;
    private final TransactionOperations transaction;
    private final DemoClock clock;

    DemoGathering(
            Organizations organizations, Accounts accounts, Memberships memberships, MatchingRounds rounds, Matching matching, Convening convening,
            Wishing wishing, Trails trails, DemoAnswers answers, TransactionOperations transaction, DemoClock clock) {
        this.organizations = organizations;
        this.accounts = accounts;
        this.memberships = memberships;
        this.rounds = rounds;
        this.matching = matching;
        this.convening = convening;
        this.wishing = wishing;
        this.trails = trails;
        this.answers = answers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** After the round, before the roadmaps. */
    @Override
    public int getOrder() {
        return 67;
    }

    @Override
    public void make() {
        organizations.findAll().stream()
                .filter(organization -> organization.getSlug().equals(RICHEST))
                .forEach(organization -> Standing.job(organization).run(() -> transaction
                        .execute(status -> rounds.findAll())
                        .forEach(round -> hold(organization, round.getId()))));
    }

    private void hold(Organization school, UUID round) {
        LocalDate day = schoolDay(school.today(clock).minusDays(DAYS_AGO));
        Account curator = memberships.findAll().stream()
                .filter(membership -> membership.getOrganizationId().equals(school.getId()) && membership.getRole() == Role.CURATOR)
                .findFirst()
                .flatMap(membership -> accounts.findById(membership.getAccountId()))
                .orElseThrow();
        Set<Guest> came = came(round);
        if (came.stream().map(Guest::side).distinct().count() < Side.values().length) {
            return;
        }
        on(school, day.minusDays(7), () -> {
            trails.compared(round, curator.getName());
            convening.convene(round, null, new Occasion("Актовый зал", day, LocalTime.of(15, 10), 6, 7));
        });
        on(school, day.minusDays(1), () -> convening.seat(round, false));
        on(school, day, () -> {
            convening.register(round, came, Set.of());
            convening.end(round);
        });
        on(school, day.plusDays(1), () -> List.of(Side.values()).forEach(side -> wishing.ask(round, side, null, curator.getId())));
        on(school, day.plusDays(2), () -> {
            MatchingRound asked = rounds.findById(round).orElseThrow();
            var random = new Random(school.getSlug().hashCode());
            answers.invent(asked.getMenteesWishes(), day.plusDays(2), ANSWERED, random, false);
            answers.invent(asked.getMentorsWishes(), day.plusDays(2), ANSWERED, random, false);
        });
    }

    private static LocalDate schoolDay(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(2) : day.getDayOfWeek() == DayOfWeek.SATURDAY ? day.minusDays(1) : day;
    }

    private Set<Guest> came(UUID round) {
        var random = new Random(DAYS_AGO);
        return transaction.execute(status -> matching.participants(rounds.findById(round).orElseThrow()).guests().stream()
                .filter(guest -> random.nextInt(100) < CAME)
                .collect(Collectors.toSet()));
    }

    private void on(Organization school, LocalDate day, Runnable work) {
        clock.on(day, school.getTimeZone(), () -> transaction.executeWithoutResult(status -> work.run()));
    }
}
