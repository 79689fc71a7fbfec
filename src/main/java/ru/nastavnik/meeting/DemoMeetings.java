package ru.nastavnik.meeting;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import ru.nastavnik.account.Membership;
import ru.nastavnik.account.Memberships;
import ru.nastavnik.meeting.InventedCourse.Fate;
import ru.nastavnik.organization.DemoClock;
import ru.nastavnik.organization.DemoPart;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.pairing.Pair;
import ru.nastavnik.pairing.PairLine;
import ru.nastavnik.pairing.PairLine.Member;
import ru.nastavnik.pairing.PairLines;
import ru.nastavnik.pairing.Pairs;

/**
 * Meetings of the demo city with their forms. One pair in eight is late; the mentor who may sign in met somebody yesterday and has not filled
 * in the form, and so has the mentee. All is saved as it is, without the thousands of events it would have caused: whoever counts comes later.
 */
@Component
@Profile("demo")
class DemoMeetings implements DemoPart {

    private final Organizations organizations;
    private final Memberships memberships;
    private final Pairs pairs;
    private final PairLines lines;
    private final EntityManager entities;
    private final TransactionOperations transaction;
    private final FeedbackForms forms;
    private final DemoClock clock;

    DemoMeetings(
            Organizations organizations, Memberships memberships, Pairs pairs, PairLines lines, EntityManager entities,
            TransactionOperations transaction, FeedbackForms forms, DemoClock clock) {
        this.organizations = organizations;
        this.memberships = memberships;
        this.pairs = pairs;
        this.lines = lines;
        this.entities = entities;
        this.transaction = transaction;
        this.forms = forms;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return 60;
    }

    @Override
    public void make() {
        Map<UUID, List<Membership>> members = memberships.findAll().stream().collect(Collectors.groupingBy(Membership::getOrganizationId));
        organizations.findAll().stream()
                .filter(organization -> !organization.getKind().isAuthority())
                .forEach(organization -> Standing.job(organization).run(() -> transaction.executeWithoutResult(
                        status -> new School(organization, members.get(organization.getId())).meet())));
    }

    private final class School {

        private static final int MENTEES_WHO_ANSWER = 85;

        private final Organization organization;
        private final LocalDate today;
        private final Random random;
        private final InventedCourse course;
        private final InventedAnswers answers;
        private final UUID curator;
        /** By person, of those who sign in themselves. */
        private final Map<UUID, UUID> accounts = new HashMap<>();
        /** Those of them who have been given something to do. */
        private final Set<UUID> busy = new HashSet<>();
        private final Map<Side, UUID> asked = new EnumMap<>(Side.class);

        School(Organization organization, List<Membership> members) {
            this.organization = organization;
            this.today = organization.today(clock);
            this.random = new Random(organization.getSlug().hashCode());
            this.course = new InventedCourse(random, today);
            this.answers = new InventedAnswers(random);
            this.curator = members.stream().filter(member -> member.getRole() == Role.CURATOR).findFirst().orElseThrow().getAccountId();
            members.stream()
                    .filter(member -> member.getPersonId() != null)
                    .forEach(member -> accounts.put(member.getPersonId(), member.getAccountId()));
        }

        void meet() {
            LocalDate first = LocalDate.of(ProgrammeYear.firstYearOf(today), 9, 1);
            clock.on(first, organization.getTimeZone(), () -> Stream.of(Side.values()).forEach(side -> asked.put(side, forms.questionnaire(forms.now(side), side))));
            List<Pair> working = pairs.findAll(Sort.by("id")).stream().filter(pair -> pair.worksOn(today)).toList();
            Map<UUID, PairLine> lineOf = lines.of(working.stream().map(Pair::getId).toList()).stream().collect(Collectors.toMap(PairLine::id, line -> line));
            for (int n = 0; n < working.size(); n++) {
                meet(working.get(n), lineOf.get(working.get(n).getId()), n);
            }
            entities.flush();
            entities.clear();
        }

        private void meet(Pair pair, PairLine line, int number) {
            Fate fate = fate(line, number);
            List<Appointment> all = course.of(pair.getWorksFrom(), pair.getPeriod().endsOn(), fate);
            List<Appointment> past = all.stream().filter(one -> one.startsAt().toLocalDate().isBefore(today)).toList();
            for (Appointment one : all) {
                boolean last = !past.isEmpty() && one == past.get(past.size() - 1);
                boolean held = past.contains(one);
                boolean counted = held && !(last && fate == Fate.MET_YESTERDAY);
                UUID meeting = save(pair, line, one, counted);
                if (counted) {
                    say(meeting, one, line.mentor(), Side.MENTOR);
                }
                if (held) {
                    line.mentees().stream().filter(mentee -> answers(mentee, last)).forEach(mentee -> say(meeting, one, mentee, Side.MENTEE));
                }
            }
        }

        /** A pair that has only begun to work can not be late yet. */
        private Fate fate(PairLine line, int number) {
            UUID mentor = line.mentor().personId();
            if (accounts.containsKey(mentor)) {
                return busy.add(mentor) ? Fate.MET_YESTERDAY : Fate.STEADY;
            }
            return number % 8 == 3 ? Fate.LATE : number % 10 == 5 ? Fate.MET_YESTERDAY : Fate.STEADY;
        }

        private boolean answers(Member mentee, boolean last) {
            if (accounts.containsKey(mentee.personId())) {
                return !(last && busy.add(mentee.personId()));
            }
            return random.nextInt(100) < MENTEES_WHO_ANSWER;
        }

        private UUID save(Pair pair, PairLine line, Appointment one, boolean counted) {
            var meeting = new Meeting(pair.getId(), one, accounts.getOrDefault(line.mentor().personId(), curator));
            if (counted) {
                meeting.count(one.startsAt().toLocalDate());
            }
            entities.persist(meeting);
            return meeting.getId();
        }

        private void say(UUID meeting, Appointment one, Member member, Side side) {
            UUID account = accounts.get(member.personId());
            var writer = new Writer(member.personId(), side, account == null ? curator : account, account == null);
            var feedback = new Feedback(meeting, writer);
            Instant soon = one.startsAt().plusHours(1).atZone(organization.getTimeZone()).toInstant();
            feedback.send(new Answer(asked.get(side), answers.of(member.personId(), side)), writer, soon, one.startsAt().toLocalDate());
            entities.persist(feedback);
        }
    }
}
