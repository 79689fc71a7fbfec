package ru.nastavnik.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.nastavnik.people.Occupation.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Listeners;
import ru.nastavnik.Personas;
import ru.nastavnik.Statements;
import ru.nastavnik.organization.DayBegan;
import ru.nastavnik.organization.HeadcountsEntered;
import ru.nastavnik.organization.OrganizationKind;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.pairing.PairsChanged;
import ru.nastavnik.people.RegisterChanged;
import ru.nastavnik.survey.ResponseSent;

/** Which days are stored, and what makes them change. */
@ApplicationTest
class RecalculationTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    Recalculation recalculation;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Listeners listeners;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Personas personas;

    @Autowired
    Statements statements;

    Facts school;
    LocalDate today;

    @BeforeEach
    void found() {
        school = new Facts(beans);
        today = school.today;
    }

    @Test
    void aNewOrganizationBeginsToday() {
        school.count();
        assertThat(school.stored()).containsExactlyInAnyOrder(
                "STUDENTS " + today + " 0/-", "TEACHERS " + today + " 0/-", "PROVIDERS " + today + " 0/1",
                "SATISFIED_MENTEES " + today + " 0/0", "SATISFIED_MENTORS " + today + " 0/0");
    }

    @Test
    void storedIsEachDayFromTheFirstProgrammeYearThatHasBegun() {
        int present = ProgrammeYear.firstYearOf(today);
        school.openYear(present + 1);
        school.openYear(present);
        school.count();
        assertThat(days()).isEqualTo(new ProgrammeYear(present).startsOn().datesUntil(today.plusDays(1)).toList());
        school.openYear(present - 1);
        school.run(() -> recalculation.since(today, today));
        assertThat(days()).as("an earlier year, opened later").isEqualTo(new ProgrammeYear(present - 1).startsOn().datesUntil(today.plusDays(1)).toList());
    }

    @Test
    void missedDaysAreFilled() {
        school.run(() -> recalculation.since(today.minusDays(9), today.minusDays(9)));
        school.run(() -> recalculation.since(today, today));
        assertThat(days()).isEqualTo(today.minusDays(9).datesUntil(today.plusDays(1)).toList());
    }

    @Test
    void anIndicatorThatCameLaterIsCountedForAllDays() {
        school.run(() -> recalculation.since(today.minusDays(3), today.minusDays(3)));
        school.run(() -> jdbc.sql("delete from indicator_value where indicator = 'TEACHERS'").update());
        school.run(() -> recalculation.since(today, today));
        assertThat(school.stored("TEACHERS", today.minusDays(3))).isEqualTo("0/-");
        assertThat(school.stored()).hasSize(5 * 4);
    }

    @Test
    void onlyRowsThatChangeAreWritten() {
        school.run(() -> recalculation.since(today.minusDays(3), today.minusDays(3)));
        school.headcount(today.getYear(), 600, 40);
        school.count();
        List<String> before = versions();
        school.count();
        assertThat(versions()).isEqualTo(before);
        school.headcount(today.getYear(), 601, 40);
        school.count();
        assertThat(versions()).isNotEqualTo(before);
    }

    @Test
    void aKindergartenCountsNoStudentsAndAnAuthorityNothing() {
        var authority = new Facts(beans, personas.authority());
        authority.count();
        assertThat(authority.stored()).isEmpty();
        assertThat(beans.getBean(Indicators.class).of(OrganizationKind.KINDERGARTEN)).map(Indicator::code)
                .containsExactly("TEACHERS", "PROVIDERS", "SATISFIED_MENTEES", "SATISFIED_MENTORS");
    }

    @Test
    void headcountsChangeTheirWholeYearAndNoOther() {
        school.run(() -> recalculation.since(today.minusYears(1), today.minusYears(1)));
        school.count();
        school.headcount(today.getYear(), 600, 40);
        publish(new HeadcountsEntered(school.organization.getId(), today.getYear()));
        assertThat(school.stored("STUDENTS", today)).isEqualTo("0/600");
        assertThat(school.stored("STUDENTS", LocalDate.of(today.getYear(), 1, 1))).isEqualTo("0/600");
        assertThat(school.stored("STUDENTS", LocalDate.of(today.getYear() - 1, 12, 31))).isEqualTo("0/-");
    }

    /** The decree binds its people still; indicators ask who takes part, not who meets. */
    @Test
    void aPairThatPausesCounts() {
        UUID pair = school.pair(today.minusDays(5), today.plusDays(5), school.person(TEACHER), school.person(TEACHER));
        school.run(() -> jdbc.sql("update pair set state = 'PAUSED' where id = ?").param(pair).update());
        school.count();
        assertThat(school.stored("TEACHERS", today)).startsWith("1/");
        assertThat(school.stored("PROVIDERS", today)).isEqualTo("1/1");
    }

    @Test
    void pairsThatWorkOnOtherDaysAreCountedAfreshFromTheFirstOfThem() {
        UUID pair = school.pair(today.minusDays(9), today.plusDays(5), school.person(TEACHER), school.person(TEACHER));
        school.run(() -> jdbc.sql("update pair set ends_on = ? where id = ?").params(today.minusDays(6), pair).update());
        school.run(() -> recalculation.since(today.minusDays(9), today.minusDays(9)));
        school.count();
        school.run(() -> jdbc.sql("update pair set ends_on = ? where id = ?").params(today.plusDays(5), pair).update());
        publish(new PairsChanged(school.organization.getId(), Set.of(pair), today.minusDays(4)));
        assertThat(school.stored("TEACHERS", today.minusDays(5))).as("before that").startsWith("0/");
        assertThat(school.stored("TEACHERS", today.minusDays(4))).startsWith("1/");
        assertThat(school.stored("TEACHERS", today)).startsWith("1/");
    }

    @Test
    void anOccupationThatIsCorrectedChangesAllDaysOfThoseWhoWorkInPairs() {
        school.headcount(today.getYear(), 600, 40);
        UUID mentee = school.person(TEACHER);
        school.pair(today.minusDays(5), today.plusDays(5), school.person(TEACHER), mentee);
        school.run(() -> recalculation.since(today.minusDays(8), today.minusDays(8)));
        school.count();
        String before = school.stored("STUDENTS", today.minusDays(5));
        school.run(() -> jdbc.sql("update person set occupation = 'PUPIL' where id = ?").param(mentee).update());
        publish(new RegisterChanged(school.organization.getId(), mentee));
        assertThat(before).startsWith("0/");
        assertThat(school.stored("STUDENTS", today.minusDays(5))).startsWith("1/");
        assertThat(school.stored("TEACHERS", today)).startsWith("0/");
    }

    @Test
    void aCardThatKeepsItsOccupationIsNotHeardOf() {
        UUID mentee = school.person(PUPIL);
        assertThat(heard(new RegisterChanged(school.organization.getId(), mentee, true))).isOne();
        assertThat(heard(new RegisterChanged(school.organization.getId(), mentee, false))).isZero();
    }

    private int heard(RegisterChanged event) {
        int heard = school.call(() -> {
            events.publishEvent(event);
            return jdbc.sql("select count(*) from event_publication where listener_id like '%RecalculationListener%'").query(Integer.class).single();
        });
        listeners.settle();
        return heard;
    }

    @Test
    void whoWorksInNoPairCostsOneQuestion() throws Exception {
        UUID waiting = school.person(PUPIL);
        school.proposedPair(today, today.plusDays(5), school.person(TEACHER), waiting);
        var listener = new RecalculationListener(recalculation, jdbc, beans.getBean(Clock.class));
        List<String> sent = statements.during(() -> school.run(() -> listener.on(new RegisterChanged(school.organization.getId(), waiting))));
        assertThat(sent).filteredOn(sql -> !sql.contains("set_config")).hasSize(1);
        assertThat(school.stored()).isEmpty();
    }

    @Test
    void anAnswerCountsFromTheDayOnWhichItWasSentHoweverLateItsEventComes() {
        UUID mentee = school.person(PUPIL);
        school.pair(today.minusDays(9), today.plusDays(9), school.person(TEACHER), mentee);
        school.run(() -> recalculation.since(today.minusDays(5), today.minusDays(5)));
        school.count();
        LocalDate sent = today.minusDays(2);
        UUID response = school.answer(mentee, "MENTEE", sent, 9, 9);
        publish(new ResponseSent(school.organization.getId(), null, response));
        assertThat(school.stored("SATISFIED_MENTEES", sent.minusDays(1))).isEqualTo("0/0");
        assertThat(school.stored("SATISFIED_MENTEES", sent)).isEqualTo("1/1");
    }

    @Test
    void anotherThresholdChangesItsProgrammeYear() {
        int present = ProgrammeYear.firstYearOf(today);
        school.openYear(present);
        school.count();
        UUID mentee = school.person(PUPIL);
        school.pair(today, today.plusDays(9), school.person(TEACHER), mentee);
        publish(new ResponseSent(school.organization.getId(), null, school.answer(mentee, "MENTEE", today, 7, 7)));
        assertThat(school.stored("SATISFIED_MENTEES", today)).isEqualTo("1/1");
        school.run(() -> jdbc.sql("update programme_year set satisfied_from = 7.5").update());
        publish(new ThresholdChanged(school.organization.getId(), present));
        assertThat(school.stored("SATISFIED_MENTEES", today)).isEqualTo("0/1");
    }

    /** Else one that has read old facts could write after one that has read new ones. */
    @Test
    void whoCountsWaitsForWhoeverCountsAndReadsOnlyThen() throws Exception {
        var first = new CountDownLatch(1);
        var other = Executors.newSingleThreadExecutor();
        try {
            Future<?> waiting = school.call(() -> {
                beans.getBean(StoredValues.class).lock(school.organization.getId());
                Future<?> second = other.submit(() -> {
                    first.countDown();
                    school.count();
                });
                assertThatThrownBy(() -> second.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
                school.headcount(today.getYear(), 600, 40);
                return second;
            });
            waiting.get(10, TimeUnit.SECONDS);
            assertThat(first.getCount()).isZero();
            assertThat(school.stored("STUDENTS", today)).isEqualTo("0/600");
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void aNewDayIsCountedAndMissedOnesWithIt() {
        school.pair(today.plusDays(2), today.plusDays(3), school.person(TEACHER), school.person(PUPIL));
        publish(new DayBegan(school.organization.getId()));
        assertThat(days()).containsExactly(today);
        school.run(() -> recalculation.since(today.plusDays(3), today.plusDays(3)));
        assertThat(days()).isEqualTo(today.datesUntil(today.plusDays(4)).toList());
        assertThat(school.stored("PROVIDERS", today.plusDays(1))).isEqualTo("0/1");
        assertThat(school.stored("PROVIDERS", today.plusDays(2))).isEqualTo("1/1");
    }

    private void publish(Object event) {
        school.run(() -> events.publishEvent(event));
        listeners.settle();
    }

    private List<LocalDate> days() {
        return school.call(() -> jdbc.sql("select distinct day from indicator_value where organization_id = ? order by day")
                .param(school.organization.getId())
                .query(LocalDate.class)
                .list());
    }

    /** Of the rows: who wrote them last. */
    private List<String> versions() {
        return school.call(() -> jdbc.sql("select indicator || day || xmin from indicator_value order by 1").query(String.class).list());
    }
}
