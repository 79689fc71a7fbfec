package ru.nastavnik.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
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
import ru.nastavnik.questionnaire.Adopting;
import ru.nastavnik.questionnaire.Answers;
import ru.nastavnik.questionnaire.Content;
import ru.nastavnik.questionnaire.Question;
import ru.nastavnik.questionnaire.Questionnaires;

/** What people of some demo schools said before and after the last programme year: most have come on, some have not, and a few got worse. */
@Component
@Profile("demo")
class DemoMeasured implements DemoPart {

    private final Organizations organizations;
    private final Memberships memberships;
    private final Adopting adopting;
    private final Audiences audiences;
    private final Conducting conducting;
    private final Rounds rounds;
    private final Invitees invitees;
    private final Responses responses;
    private final Questionnaires questionnaires;
    private final TransactionOperations transaction;
    private final DemoClock clock;

    DemoMeasured(
            Organizations organizations, Memberships memberships, Adopting adopting, Audiences audiences, Conducting conducting, Rounds rounds,
            Invitees invitees, Responses responses, Questionnaires questionnaires, TransactionOperations transaction, DemoClock clock) {
        this.organizations = organizations;
        this.memberships = memberships;
        this.adopting = adopting;
        this.audiences = audiences;
        this.conducting = conducting;
        this.rounds = rounds;
        this.invitees = invitees;
        this.responses = responses;
        this.questionnaires = questionnaires;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Before the surveys of this year: what both ask was published when it was asked first. */
    @Override
    public int getOrder() {
        return 64;
    }

    @Override
    public void make() {
        organizations.findAll().stream()
                .filter(organization -> DemoSurveys.ASKING.contains(organization.getSlug()))
                .forEach(organization -> Standing.job(organization).run(() -> measure(organization)));
    }

    private void measure(Organization school) {
        int year = ProgrammeYear.firstYearOf(school.today(clock)) - 1;
        UUID curator = memberships.findAll().stream()
                .filter(membership -> membership.getOrganizationId().equals(school.getId()) && membership.getRole() == Role.CURATOR)
                .findFirst()
                .map(Membership::getAccountId)
                .orElseThrow();
        for (var asked : Map.of("mentees", "pupils", "mentors", "mentor").entrySet()) {
            var people = new Changing(new Random((school.getSlug() + asked.getKey()).hashCode()));
            ask(school, new Asking("baseline-" + asked.getValue(), asked.getKey(), year, LocalDate.of(year, 11, 10)), curator, people);
            ask(school, new Asking("final-" + asked.getValue(), asked.getKey(), year, LocalDate.of(year + 1, 5, 18)), curator, people);
        }
    }

    /** @param year in which the programme year began */
    private record Asking(String ready, String whom, int year, LocalDate opensOn) {}

    /** Two weeks, in which all but each ninth answer. */
    private void ask(Organization school, Asking asking, UUID curator, Changing people) {
        var id = new UUID[1];
        on(school, asking.opensOn(), () -> {
            var asked = questionnaires.findById(adopting.adopt("ready:" + asking.ready())).orElseThrow();
            var round = new Round(asked.getId(), asked.getTitle().ru(), asking.year(), audiences.choice(asking.whom()), false, curator);
            round.schedule(asking.opensOn(), asking.opensOn().plusDays(9), asking.opensOn().plusDays(14));
            id[0] = rounds.saveAndFlush(round).getId();
            conducting.keep(id[0]);
        });
        LocalDate answered = asking.opensOn().plusDays(5);
        on(school, answered, () -> {
            var content = questionnaires.findById(rounds.findById(id[0]).orElseThrow().getQuestionnaireId()).orElseThrow().getContent();
            var sent = new ArrayList<Response>();
            List<Invitee> asked = invitees.findByRoundId(id[0]);
            for (int n = 0; n < asked.size(); n++) {
                if (n % 9 != 8) {
                    var response = Response.draft(asked.get(n));
                    response.save(people.answer(asked.get(n).getPersonId(), content), clock.instant(), null, false);
                    response.send(content, answered);
                    sent.add(response);
                    asked.get(n).answered(answered);
                }
            }
            responses.saveAll(sent);
        });
        on(school, asking.opensOn().plusDays(14), () -> conducting.closeNow(id[0]));
    }

    private void on(Organization school, LocalDate day, Runnable work) {
        clock.on(day, school.getTimeZone(), () -> transaction.executeWithoutResult(status -> work.run()));
    }

    /** People who are asked the same twice, and remember what they said. */
    private static final class Changing {

        private static final int[] USUAL = {0, 0, 1, 1, 1, 2, 2, 3, -1};
        private static final int[] WORSE = {-2, -1, -1, 0, 1};
        private static final int WORSE_OFF = 12;

        private final Random random;
        private final InventedResponses invented;
        private final Map<UUID, Map<String, Integer>> before = new HashMap<>();

        Changing(Random random) {
            this.random = random;
            this.invented = new InventedResponses(random, Map.of());
        }

        Answers answer(UUID person, Content content) {
            var said = before.get(person);
            var given = new LinkedHashMap<>(invented.to(content).values());
            var now = new HashMap<String, Integer>();
            int[] changes = random.nextInt(WORSE_OFF) == 0 ? WORSE : USUAL;
            int usual = 4 + random.nextInt(3);
            content.questions().stream().filter(question -> question.measure() != null).forEach(question -> {
                Integer former = said == null ? null : said.get(question.measure());
                int rating = within(question, former == null ? usual + random.nextInt(4) - 1 : former + changes[random.nextInt(changes.length)]);
                now.put(question.measure(), rating);
                given.put(question.key(), List.of(String.valueOf(rating)));
            });
            before.putIfAbsent(person, now);
            return new Answers(given);
        }

        private static int within(Question question, int rating) {
            return Math.max(question.scale().from(), Math.min(question.scale().to(), rating));
        }
    }
}
