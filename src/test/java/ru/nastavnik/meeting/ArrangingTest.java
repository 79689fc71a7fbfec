package ru.nastavnik.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static ru.nastavnik.meeting.MeetingKind.*;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.meeting.MeetingRefused.Reason;
import ru.nastavnik.pairing.PairLines;

@ApplicationTest
class ArrangingTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    Arranging arranging;

    @Autowired
    Meetings meetings;

    @Autowired
    JdbcClient jdbc;

    Diary diary;
    UUID pair;

    @BeforeEach
    void open() {
        diary = new Diary(beans);
        pair = diary.pair(20);
    }

    @Test
    void theFirstMeetingIsTheAcquaintanceAndTheRestFollowInOrder() {
        assertThat(refusal(REGULAR, 10).key()).isEqualTo("meeting.refused.OUT_OF_ORDER.REGULAR");
        diary.meeting(pair, ACQUAINTANCE, 18);
        assertThat(refusal(ACQUAINTANCE, 15).reason()).isEqualTo(Reason.OUT_OF_ORDER);
        diary.meeting(pair, PLANNING, 10);
        diary.meeting(pair, TRIAL, 12);
        assertThat(refusal(TRIAL, 5).reason()).isEqualTo(Reason.OUT_OF_ORDER);
        diary.meeting(pair, REGULAR, 5);
        diary.meeting(pair, FINAL, -5);
        assertThat(refusal(REGULAR, -6).reason()).isEqualTo(Reason.OUT_OF_ORDER);
        diary.meeting(pair, REGULAR, -4);
        assertThat(refusal(FINAL, 7).reason()).isEqualTo(Reason.OUT_OF_ORDER);
    }

    @Test
    void aPairMeetsWhileItWorks() {
        assertThat(refusal(ACQUAINTANCE, 21)).satisfies(refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.BEFORE_WORK);
            assertThat(refused.figure()).isEqualTo(diary.today.minusDays(20));
        });
        assertThat(refusal(ACQUAINTANCE, -31)).satisfies(refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.AFTER_WORK);
            assertThat(refused.figure()).isEqualTo(diary.today.plusDays(30));
        });
        diary.meeting(pair, ACQUAINTANCE, 20);
        diary.meeting(pair, PLANNING, -30);
        UUID proposed = diary.desk.pair();
        assertThat(refusal(proposed, ACQUAINTANCE, 0).reason()).isEqualTo(Reason.NOT_WORKING);
    }

    @Test
    void twoMeetingsDoNotBeginAtOnceAndTheSameTwiceIsOne() {
        UUID first = diary.meeting(pair, ACQUAINTANCE, 18);
        assertThat(diary.meeting(pair, ACQUAINTANCE, 18)).isEqualTo(first);
        assertThat(refusal(TRIAL, 18).reason()).isEqualTo(Reason.TIME_TAKEN);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aMeetingIsMovedAsLongAsNobodySaidAnything() {
        UUID first = diary.meeting(pair, ACQUAINTANCE, 18);
        UUID second = diary.meeting(pair, PLANNING, 10);
        move(second, 0, PLANNING, 12);
        assertThat(moving(first, 0, ACQUAINTANCE, 11).reason()).as("behind the next").isEqualTo(Reason.OUT_OF_ORDER);
        assertThat(moving(first, 0, ACQUAINTANCE, 12).reason()).isEqualTo(Reason.TIME_TAKEN);
        assertThat(moving(first, 0, ACQUAINTANCE, 30).reason()).isEqualTo(Reason.BEFORE_WORK);
        assertThatThrownBy(() -> move(second, 0, PLANNING, 9)).isInstanceOf(OptimisticLockingFailureException.class);
        move(first, 0, ACQUAINTANCE, 18);
        diary.sendAsMentor(second, 8);
        assertThat(moving(second, 2, PLANNING, 9).reason()).isEqualTo(Reason.FEEDBACK_SENT);
        UUID person = diary.desk.call(() -> beans.getBean(PairLines.class).of(List.of(pair)).get(0).mentees().get(0).personId());
        diary.sendAsMentee(first, person, 9);
        assertThat(moving(first, 1, ACQUAINTANCE, 17).reason()).as("the mentee's counts too").isEqualTo(Reason.FEEDBACK_SENT);
        assertThat(cancelling(first).reason()).isEqualTo(Reason.FEEDBACK_SENT);
    }

    @Test
    void aMeetingThatOthersBuildUponIsNotCancelled() {
        UUID first = diary.meeting(pair, ACQUAINTANCE, 18);
        UUID trial = diary.meeting(pair, TRIAL, 14);
        UUID planning = diary.meeting(pair, PLANNING, 10);
        UUID regular = diary.meeting(pair, REGULAR, 5);
        assertThat(cancelling(first).reason()).isEqualTo(Reason.NEEDED);
        assertThat(cancelling(planning).reason()).isEqualTo(Reason.NEEDED);
        cancel(trial);
        cancel(regular);
        cancel(regular);
        cancel(planning);
        cancel(first);
        assertThat(moving(first, 1, ACQUAINTANCE, 17).reason()).isEqualTo(Reason.CANCELLED);
        assertThat(diary.meeting(pair, ACQUAINTANCE, 18)).as("anew").isNotEqualTo(first);
    }

    @Test
    void nothingOfAnotherSchoolIsThere() {
        var other = new Diary(beans);
        UUID theirs = other.meeting(other.pair(20), ACQUAINTANCE, 5);
        assertThatThrownBy(() -> cancel(theirs)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> move(theirs, 0, ACQUAINTANCE, 4)).isInstanceOf(NoSuchElementException.class);
        UUID theirPair = other.pair(20);
        assertThatThrownBy(() -> diary.meeting(theirPair, ACQUAINTANCE, 5)).isInstanceOf(NoSuchElementException.class);
    }

    /** Each of twenty would be in order alone. */
    @Test
    void twentyAtOnceKeepTheOrderToo() throws Exception {
        diary.meeting(pair, ACQUAINTANCE, 18);
        atOnce(n -> {
            try {
                diary.meeting(pair, n % 2 == 0 ? PLANNING : TRIAL, n % 10);
            } catch (MeetingRefused refused) {
                assertThat(refused.reason()).isIn(Reason.OUT_OF_ORDER, Reason.TIME_TAKEN);
            }
            return null;
        });
        diary.desk.run(() -> {
            var all = meetings.findByPairIdOrderByStartsAtDesc(pair);
            assertThat(Course.of(all).isInOrder()).isTrue();
            assertThat(all).hasSizeBetween(2, 3);
        });
    }

    @Test
    void theDatabaseRefusesWhatSlipsThrough() {
        diary.meeting(pair, ACQUAINTANCE, 18);
        for (var row : new Object[][] {{"ACQUAINTANCE", 17}, {"TRIAL", 18}}) {
            assertThatThrownBy(() -> diary.desk.run(() -> jdbc.sql("insert into meeting (id, version, pair_id, kind, starts_at, entered_by) values (?, 0, ?, ?, ?, ?)")
                            .params(UUID.randomUUID(), pair, row[0], diary.at((int) row[1]), diary.desk.curator.getId())
                            .update()))
                    .hasStackTraceContaining("duplicate key");
        }
    }

    private void atOnce(IntFunction<Object> work) throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(20);
        var start = new CountDownLatch(1);
        try {
            var running = IntStream.range(0, 20)
                    .mapToObj(n -> threads.submit((Callable<Object>) () -> {
                        start.await();
                        return work.apply(n);
                    }))
                    .toList();
            start.countDown();
            for (var one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private MeetingRefused refusal(MeetingKind kind, int daysAgo) {
        return refusal(pair, kind, daysAgo);
    }

    private MeetingRefused refusal(UUID of, MeetingKind kind, int daysAgo) {
        return catchThrowableOfType(MeetingRefused.class, () -> diary.meeting(of, kind, daysAgo));
    }

    private MeetingRefused moving(UUID id, int version, MeetingKind kind, int daysAgo) {
        return catchThrowableOfType(MeetingRefused.class, () -> move(id, version, kind, daysAgo));
    }

    private void move(UUID id, int version, MeetingKind kind, int daysAgo) {
        diary.desk.run(() -> arranging.move(id, version, new Appointment(kind, diary.at(daysAgo), null)));
    }

    private MeetingRefused cancelling(UUID id) {
        return catchThrowableOfType(MeetingRefused.class, () -> cancel(id));
    }

    private void cancel(UUID id) {
        diary.desk.run(() -> arranging.cancel(id));
    }

    private long count() {
        return diary.desk.call(meetings::count);
    }
}
