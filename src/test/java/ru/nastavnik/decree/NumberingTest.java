package ru.nastavnik.decree;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.pairing.PairJournal;
import ru.nastavnik.people.People;

@ApplicationTest
class NumberingTest {

    private static final int THREADS = 50;

    @Autowired
    BeanFactory beans;

    @Autowired
    Signing signing;

    @Autowired
    JdbcClient jdbc;

    Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(beans);
    }

    /** All share mentors and mentees, so that whatever could deadlock has its chance. */
    @Test
    void fiftyApprovalsAtOnceWithRollbacksBetweenLeaveNoGap() throws Exception {
        var mentees = List.of(desk.pupil("Образцов"), desk.pupil("Макетов"), desk.pupil("Черновиков"));
        List<UUID> submitted = IntStream.range(0, THREADS)
                .mapToObj(i -> desk.submitted(desk.pair(desk.teacher("Примерова"), mentees.get(i % 3), mentees.get((i + 1) % 3))).getId())
                .toList();
        List<String> seals = submitted.stream().map(desk::seal).toList();
        var random = new Random(7);
        var failures = IntStream.range(0, THREADS).map(i -> random.nextInt(3)).toArray();
        var start = new CyclicBarrier(THREADS);
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var outcomes = threads.invokeAll(IntStream.range(0, THREADS).mapToObj(i -> (Callable<String>) () -> {
                start.await();
                for (int failure = 0; failure < failures[i]; failure++) {
                    failAfterNumbering(submitted.get(i), seals.get(i));
                }
                return desk.call(() -> signing.approve(submitted.get(i), 1, seals.get(i), desk.directing()))
                        .getApproval().orElseThrow().number();
            }).toList());
            var numbers = new ArrayList<String>();
            for (var outcome : outcomes) {
                numbers.add(outcome.get());
            }
            assertThat(numbers).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, THREADS).mapToObj(Integer::toString).toList());
        } finally {
            threads.shutdownNow();
        }
        desk.run(() -> assertThat(jdbc.sql("select number from decree_number order by number").query(String.class).list())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, THREADS).mapToObj(Integer::toString).toList()));
    }

    private void failAfterNumbering(UUID decree, String seal) {
        try {
            desk.run(() -> {
                signing.approve(decree, 1, seal, desk.directing());
                throw new Broken();
            });
        } catch (Broken expected) {
            // the number goes back
        }
    }

    @Test
    void eachSchoolCountsForItself() {
        Desk other = new Desk(beans);
        assertThat(approveAt(desk, Instant.now()).number()).isEqualTo("1");
        assertThat(approveAt(other, Instant.now()).number()).isEqualTo("1");
        assertThat(approveAt(desk, Instant.now()).number()).isEqualTo("2");
    }

    /** The school of the tests lives in Yekaterinburg time, five hours ahead of UTC. */
    @Test
    void theYearTurnsInTheSchoolsOwnTimeZone() {
        int year = LocalDate.now(ZoneOffset.UTC).getYear();
        Approval last = approveAt(desk, Instant.parse(year + "-12-31T18:59:59Z"));
        Approval first = approveAt(desk, Instant.parse(year + "-12-31T19:00:00Z"));
        assertThat(last.dated()).isEqualTo(LocalDate.of(year, 12, 31));
        assertThat(first.dated()).isEqualTo(LocalDate.of(year + 1, 1, 1));
        assertThat(List.of(last.number(), first.number())).containsExactly("1", "1");
        desk.run(() -> assertThat(jdbc.sql("select calendar_year from decree_number order by dated").query(Integer.class).list())
                .containsExactly(year, year + 1));
    }

    private Approval approveAt(Desk at, Instant instant) {
        UUID id = at.submitted(at.pair()).getId();
        at.prolongPairs();
        var signingThen = new Signing(
                beans.getBean(Decrees.class), beans.getBean(DecreeNumbers.class), beans.getBean(Contents.class), beans.getBean(Checklist.class),
                beans.getBean(Effects.class), beans.getBean(Returns.class), beans.getBean(Readers.class), beans.getBean(People.class), beans.getBean(PairJournal.class), beans.getBean(Organizations.class), event -> {},
                Clock.fixed(instant, ZoneOffset.UTC));
        return at.call(() -> signingThen.approve(id, 1, at.seal(id), at.directing())).getApproval().orElseThrow();
    }

    private static class Broken extends RuntimeException {}
}
