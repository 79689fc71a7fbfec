package ru.nastavnik.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import ru.nastavnik.account.Membership;
import ru.nastavnik.account.Memberships;
import ru.nastavnik.organization.DemoClock;
import ru.nastavnik.organization.DemoPart;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.OrganizationKind;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.MentoringForm;
import ru.nastavnik.people.MentoringForms;
import ru.nastavnik.people.Topic;
import ru.nastavnik.people.Topics;
import ru.nastavnik.questionnaire.OptionSource;
import ru.nastavnik.questionnaire.Purpose;
import ru.nastavnik.questionnaire.Questionnaires;

/**
 * Surveys of the demo city, by the library. Each organization has held those whose time is past; some schools ask for satisfaction just now, of which
 * one half or more has answered, and the first has planned its final reflection.
 */
@Component
@Profile("demo")
class DemoSurveys implements DemoPart {

    /** Those that ask more than the rest. */
    static final Set<String> ASKING = Set.of("school-1", "school-3", "school-4");

    private static final String RICHEST = "school-1";

    private final Organizations organizations;
    private final Memberships memberships;
    private final RoundPlans plans;
    private final Conducting conducting;
    private final Rounds rounds;
    private final Invitees invitees;
    private final Responses responses;
    private final Questionnaires questionnaires;
    private final Topics topics;
    private final MentoringForms forms;
    private final TransactionOperations transaction;
    private final Finder finder;
    private final DemoClock clock;

    DemoSurveys(
            Organizations organizations, Memberships memberships, RoundPlans plans, Conducting conducting, Rounds rounds, Invitees invitees, Responses responses,
            Questionnaires questionnaires, Topics topics, MentoringForms forms, TransactionOperations transaction, Finder finder,
            DemoClock clock) {
        this.organizations = organizations;
        this.memberships = memberships;
        this.plans = plans;
        this.conducting = conducting;
        this.rounds = rounds;
        this.invitees = invitees;
        this.responses = responses;
        this.questionnaires = questionnaires;
        this.topics = topics;
        this.forms = forms;
        this.transaction = transaction;
        this.finder = finder;
        this.clock = clock;
    }

    /** After the decrees, for mentees stand in their pairs then; before the roadmaps, which follow the surveys. */
    @Override
    public int getOrder() {
        return 65;
    }

    @Override
    public void make() {
        organizations.findAll().stream()
                .filter(organization -> !organization.getKind().isAuthority())
                .forEach(organization -> Standing.job(organization).run(() -> new School(organization).ask()));
    }

    private final class School {

        private final Organization organization;
        private final LocalDate today;
        private final int firstYear;
        private final UUID curator;
        private final Random random;

        School(Organization organization) {
            this.organization = organization;
            this.today = organization.today(clock);
            this.firstYear = ProgrammeYear.firstYearOf(today);
            this.curator = memberships.findAll().stream()
                    .filter(membership -> membership.getOrganizationId().equals(organization.getId()) && membership.getRole() == Role.CURATOR)
                    .findFirst()
                    .map(Membership::getAccountId)
                    .orElseThrow();
            this.random = new Random(organization.getSlug().hashCode());
        }

        void ask() {
            boolean richest = organization.getSlug().equals(RICHEST);
            YearlySurvey.ALL.stream()
                    .filter(survey -> survey.purpose() != Purpose.SWOT && (survey.endsOn(firstYear).isBefore(today) || richest && survey.purpose() == Purpose.NEEDS))
                    .forEach(survey -> held(survey.purpose(), Stream.of(survey.startsOn(firstYear).plusDays(9), today.minusDays(20)).min(LocalDate::compareTo).orElseThrow()));
            if (ASKING.contains(organization.getSlug())) {
                UUID now = made("satisfaction-mentee", "menteeState:PAIRED", today.minusDays(5));
                answers(now, today.minusDays(1), richest ? 50 : 70);
            }
            if (richest) {
                LocalDate may = LocalDate.of(firstYear + 1, 5, 10);
                made("final-pupils", "mentees", may.isAfter(today) ? may : today.plusDays(20));
            }
        }

        /** Two weeks, in which nine of ten answer. */
        private void held(Purpose purpose, LocalDate opensOn) {
            UUID round = purpose == Purpose.NEEDS
                    ? made(organization.getKind() == OrganizationKind.KINDERGARTEN ? "needs-teachers" : "needs-pupils", "mentees", opensOn)
                    : made(ofMentors(purpose), "mentors", opensOn);
            answers(round, opensOn.plusDays(5), 90);
            on(opensOn.plusDays(14), () -> conducting.closeNow(round));
        }

        private static String ofMentors(Purpose purpose) {
            return switch (purpose) {
                case OFFER -> "offer-mentors";
                case PREFERENCE -> "partner-mentor";
                case INTERIM -> "interim-mentor";
                case SATISFACTION -> "satisfaction-mentor";
                case REFLECTION -> "final-mentor";
                default -> "baseline-mentor";
            };
        }

        /** @return of the round, which is open when its day is not to come */
        private UUID made(String ready, String whom, LocalDate opensOn) {
            var made = new UUID[1];
            var days = new DaysForm(opensOn, opensOn.plusDays(9), opensOn.plusDays(14));
            on(opensOn, () -> made[0] = plans.plan(new RoundForm("ready:" + ready, null, whom, false, days), curator));
            return made[0];
        }

        /** @param percent of those asked who answer */
        private void answers(UUID id, LocalDate day, int percent) {
            on(day, () -> {
                var content = questionnaires.findById(rounds.findById(id).orElseThrow().getQuestionnaireId()).orElseThrow().getContent();
                var invented = new InventedResponses(random, Map.of(
                        OptionSource.TOPICS, topics.findByArchivedFalseOrderByPositionAscIdAsc().stream().map(Topic::getName).toList(),
                        OptionSource.FORMS, forms.findAllByOrderByPosition().stream().map(MentoringForm::getId).map(UUID::toString).toList()));
                List<Invitee> asked = invitees.findByRoundId(id);
                for (int n = 0; n < asked.size(); n++) {
                    if (n * percent % 100 < percent) {
                        var response = Response.draft(asked.get(n));
                        response.save(invented.to(content), clock.instant(), null, false);
                        response.send(day);
                        responses.saveAndFlush(response);
                        asked.get(n).answered(day);
                        if (organization.getSlug().equals(RICHEST)) {
                            finder.find(response.getId());
                        }
                    }
                }
            });
        }

        private void on(LocalDate day, Runnable work) {
            clock.on(day, organization.getTimeZone(), () -> transaction.executeWithoutResult(status -> work.run()));
        }
    }
}
