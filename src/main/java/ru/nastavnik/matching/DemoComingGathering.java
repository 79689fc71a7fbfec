package ru.nastavnik.matching;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import ru.nastavnik.account.Membership;
import ru.nastavnik.account.Memberships;
import ru.nastavnik.organization.DemoPart;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.pairing.Period;
import ru.nastavnik.people.MentoringForm;
import ru.nastavnik.people.MentoringForms;
import ru.nastavnik.people.Mentors;

/**
 * In a few days those of the first school who wait meet the mentors who have a place; whoever signs in as a mentor has been given one more, and whoever signs in
 * as a mentee would like a second mentor.
 */
@Component
@Profile("demo")
class DemoComingGathering implements DemoPart {

    private static final String RICHEST = "school-1";
    private static final int IN_DAYS = 5;

    private final Organizations organizations;
    private final Memberships memberships;
    private final Mentors mentors;
    private final MentoringForms forms;
    private final MatchingRounds rounds;
    private final ConditionsOfPeople conditions;
    private final Convening convening;
    private final TransactionOperations transaction;
    private final Clock clock;

    DemoComingGathering(
            Organizations organizations, Memberships memberships, Mentors mentors, MentoringForms forms, MatchingRounds rounds,
            ConditionsOfPeople conditions, Convening convening, TransactionOperations transaction, Clock clock) {
        this.organizations = organizations;
        this.memberships = memberships;
        this.mentors = mentors;
        this.forms = forms;
        this.rounds = rounds;
        this.conditions = conditions;
        this.convening = convening;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** After the gathering that was held, before the roadmaps. */
    @Override
    public int getOrder() {
        return 68;
    }

    @Override
    public void make() {
        organizations.findAll().stream()
                .filter(organization -> organization.getSlug().equals(RICHEST))
                .forEach(organization -> Standing.job(organization).run(() -> {
                    UUID round = transaction.execute(status -> begin(organization));
                    transaction.executeWithoutResult(status -> call(round, schoolDay(organization.today(clock).plusDays(IN_DAYS))));
                }));
    }

    private UUID begin(Organization school) {
        List<MatchingRound> former = rounds.findAll();
        mentors.findByPersonIdIn(signingIn(school, Role.MENTOR)).forEach(mentor -> {
            former.forEach(round -> round.leaveOut(new LeftOut(mentor.getPerson().getId(), Side.MENTOR)));
            mentor.offer(
                    mentor.getCompetences(), mentor.getInterests(), mentor.getPreferredAgeFrom(), mentor.getPreferredAgeTo(), mentor.getHoursMonthly(),
                    mentor.getCapacity() + 1, mentor.getForms());
        });
        signingIn(school, Role.MENTEE).forEach(person -> {
            former.forEach(round -> round.leaveOut(new LeftOut(person, Side.MENTEE)));
            var stated = new PersonalConditions(person, Side.MENTEE);
            stated.state(new Conditions(Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY), Set.of(Place.SCHOOL), Set.of("русский"), Set.of()), 2, 1);
            conditions.save(stated);
        });
        Set<UUID> all = forms.findAll().stream().map(MentoringForm::getId).collect(Collectors.toSet());
        return rounds.save(new MatchingRound("Кому нужен ещё один наставник", all, Period.restOfProgrammeYear(school.today(clock)))).getId();
    }

    private Set<UUID> signingIn(Organization school, Role role) {
        return memberships.findAll().stream()
                .filter(member -> member.getOrganizationId().equals(school.getId()) && member.getRole() == role && member.getPersonId() != null)
                .map(Membership::getPersonId)
                .collect(Collectors.toSet());
    }

    private void call(UUID round, LocalDate day) {
        convening.convene(round, null, new Occasion("Библиотека, 2 этаж", day, LocalTime.of(15, 10), 5, 7));
        convening.seat(round, false);
    }

    private static LocalDate schoolDay(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day.getDayOfWeek() == DayOfWeek.SATURDAY ? day.plusDays(2) : day;
    }
}
