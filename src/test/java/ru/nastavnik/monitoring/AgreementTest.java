package ru.nastavnik.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Listeners;
import ru.nastavnik.TestDatabase;
import ru.nastavnik.decree.Desk;
import ru.nastavnik.organization.HeadcountsEntered;
import ru.nastavnik.organization.OrganizationEvent;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.people.Occupation;
import ru.nastavnik.people.RegisterChanged;
import ru.nastavnik.survey.ResponseSent;

/**
 * What the listeners keep is what a whole count gives, whatever happened, in whatever order its events came, however often, and whichever of
 * them crashed half way. The crashes are real: a trigger in the database, for the schools of the test only, that waits a little or fails after
 * some of a listener's writes, so that its transaction is rolled back and its event comes again.
 */
@ApplicationTest
class AgreementTest {

    private static final int ROUNDS = 3;
    private static final int OPERATIONS = 8;

    @Autowired
    BeanFactory beans;

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    IncompleteEventPublications incomplete;

    @Autowired
    Recalculation recalculation;

    @Autowired
    Listeners listeners;

    List<Life> schools;

    @BeforeEach
    void open() {
        schools = List.of(new Life(), new Life());
    }

    @AfterEach
    void noMoreCrashes() throws SQLException {
        asOwner("drop trigger if exists crash on indicator_value", "drop function if exists crash()");
    }

    /** Each seed does without about half of the operations: those that count everything anew would hide what the others leave undone. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void storedIsWhatAWholeCountGives(long seed) throws SQLException {
        var random = new Random(seed);
        List<Operation> chosen = Arrays.stream(Operation.values()).filter(operation -> operation == Operation.DECREE || random.nextBoolean()).toList();
        schools.forEach(school -> school.begin(random));
        for (int round = 0; round < ROUNDS; round++) {
            crashNowAndThen();
            for (int n = 0; n < OPERATIONS; n++) {
                schools.get(random.nextInt(schools.size())).live(chosen.get(random.nextInt(chosen.size())), random);
                if (random.nextInt(6) == 0) {
                    incomplete.resubmitIncompletePublications(publication -> true);
                }
            }
            noMoreCrashes();
            settle();
            schools.forEach(school -> school.agrees("seed " + seed + ", " + chosen));
        }
    }

    /** Before some of the writes, when others are done; and a wait before the rest, so that two who read and write at a time meet. */
    private void crashNowAndThen() throws SQLException {
        String ids = "'{" + schools.get(0).facts.organization.getId() + "," + schools.get(1).facts.organization.getId() + "}'::uuid[]";
        asOwner(
                """
                create function crash() returns trigger language plpgsql as $$
                begin
                  if nullif(current_setting('app.writes', true), '')::uuid = any (%s) then
                    if random() < 0.06 then raise exception 'crash of the test'; end if;
                    perform pg_sleep(random() * 0.01);
                  end if;
                  return null;
                end $$""".formatted(ids),
                "create trigger crash before insert or update on indicator_value for each statement execute function crash()");
    }

    private void asOwner(String... statements) throws SQLException {
        try (var owner = TestDatabase.ownerOf(dataSource); var statement = owner.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Those that failed are handed out again until none is left. */
    private void settle() {
        for (int round = 0; round < 100 && pending() > 0; round++) {
            incomplete.resubmitIncompletePublications(publication -> true);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        listeners.settle();
    }

    private long pending() {
        return jdbc.sql("select count(*) from event_publication").query(Long.class).single();
    }

    private enum Operation {
        DECREE,
        HEADCOUNTS,
        ANSWER,
        OCCUPATION,
        THRESHOLD,
        DAY,
        WHOLE,
        AGAIN
    }

    /** A school in which things happen. */
    private final class Life {

        final Desk desk = new Desk(beans);
        final Facts facts = new Facts(beans, desk.school);
        private final List<UUID> pairs = new ArrayList<>();
        private final List<UUID> people = new ArrayList<>();
        private final List<OrganizationEvent> published = new ArrayList<>();

        /** Two programme years, and pairs of which some are over, some work and some are still to begin. */
        void begin(Random random) {
            facts.openYear(ProgrammeYear.firstYearOf(facts.today));
            facts.openYear(ProgrammeYear.firstYearOf(facts.today) - 1);
            for (int n = 0; n < 6; n++) {
                UUID mentor = facts.person(Occupation.TEACHER);
                UUID mentee = facts.person(Occupation.PUPIL);
                LocalDate from = facts.today.minusDays(random.nextInt(120) - 20);
                pairs.add(facts.pair(from, from.plusDays(random.nextInt(90)), mentor, mentee));
                people.addAll(List.of(mentor, mentee));
            }
            facts.count();
        }

        void live(Operation operation, Random random) {
            switch (operation) {
                case DECREE -> decree(random);
                case HEADCOUNTS -> headcounts(random);
                case ANSWER -> answer(random);
                case OCCUPATION -> occupation(random);
                case THRESHOLD -> threshold(random);
                case DAY -> dayPasses(random);
                case WHOLE -> publish(new RecalculationAsked(desk.school.getId()));
                case AGAIN -> again(random);
            }
        }

        void agrees(String when) {
            List<LocalDate> days = days();
            assertThat(days).as("no gap").isEqualTo(days.get(0).datesUntil(days.get(days.size() - 1).plusDays(1)).toList()).hasSizeGreaterThan(365);
            assertThat(facts.stored()).as(when).containsExactlyInAnyOrderElementsOf(facts.countedWhole(days));
        }

        /** By the ways of the product: formed, drafted, submitted, approved. */
        private void decree(Random random) {
            var mentor = desk.teacher("Примерова");
            var first = desk.pupil("Образцов");
            var second = desk.pupil("Черновиков");
            UUID pair = random.nextBoolean() ? desk.pair(mentor, first) : desk.pair(mentor, first, second);
            desk.approve(desk.submitted(pair).getId());
            pairs.add(pair);
            people.addAll(List.of(mentor.getPerson().getId(), first.getPerson().getId(), second.getPerson().getId()));
        }

        /** Typed wrong, and corrected at once: their events meet. */
        private void headcounts(Random random) {
            int year = facts.today.getYear() - random.nextInt(2);
            for (int n = 0; n < 3; n++) {
                facts.run(() -> {
                    facts.headcount(year, 100 + random.nextInt(500), 10 + random.nextInt(50));
                    publish(new HeadcountsEntered(desk.school.getId(), year));
                });
            }
        }

        private void answer(Random random) {
            UUID person = people.get(random.nextInt(people.size()));
            String side = random.nextBoolean() ? "MENTOR" : "MENTEE";
            LocalDate sent = facts.today.minusDays(random.nextInt(30));
            UUID response = facts.answer(person, side, sent, 1 + random.nextInt(10), 5 + random.nextInt(6));
            publish(new ResponseSent(desk.school.getId(), null, response));
        }

        private void occupation(Random random) {
            UUID person = people.get(random.nextInt(people.size()));
            facts.run(() -> {
                jdbc.sql("update person set occupation = ?, workplace = ? where id = ?")
                        .params(random.nextBoolean() ? "PUPIL" : "TEACHER", random.nextInt(3) == 0 ? "институт" : null, person)
                        .update();
                publish(new RegisterChanged(desk.school.getId(), person));
            });
        }

        private void threshold(Random random) {
            int year = ProgrammeYear.firstYearOf(facts.today);
            facts.run(() -> {
                jdbc.sql("update programme_year set satisfied_from = ? where first_year = ? and organization_id = ?")
                        .params(6 + random.nextInt(4), year, desk.school.getId())
                        .update();
                publish(new ThresholdChanged(desk.school.getId(), year));
            });
        }

        /** A day begins that is still to come. */
        private void dayPasses(Random random) {
            LocalDate day = facts.today.plusDays(random.nextInt(3));
            try {
                facts.run(() -> recalculation.since(day, day));
            } catch (DataAccessException crashed) {
                // the next event fills the days that are missing
            }
        }

        /** An event that was heard long ago comes once more. */
        private void again(Random random) {
            if (!published.isEmpty()) {
                publish(published.get(random.nextInt(published.size())));
            }
        }

        private void publish(OrganizationEvent event) {
            published.add(event);
            facts.run(() -> events.publishEvent(event));
        }

        List<LocalDate> days() {
            return facts.call(() -> jdbc.sql("select distinct day from indicator_value where organization_id = ? order by day")
                    .param(desk.school.getId())
                    .query(LocalDate.class)
                    .list());
        }
    }
}
