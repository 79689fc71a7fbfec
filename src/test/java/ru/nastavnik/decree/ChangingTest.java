package ru.nastavnik.decree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import ru.nastavnik.pairing.EndReason;
import ru.nastavnik.pairing.Pair;
import ru.nastavnik.pairing.PairState;
import ru.nastavnik.pairing.Pairs;
import ru.nastavnik.people.MenteeState;
import ru.nastavnik.people.Mentees;

/** Decrees that amend, cancel and replace what earlier ones did. */
@ApplicationTest
class ChangingTest {

    private static final int THREADS = 50;

    @Autowired
    BeanFactory beans;

    @Autowired
    Changing changing;

    @Autowired
    Signing signing;

    @Autowired
    Pairs pairs;

    @Autowired
    Mentees mentees;

    @Autowired
    JdbcClient jdbc;

    Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(beans);
    }

    @Test
    void cancellationProposesAgainThoseWhoNeverWorked() {
        var mentee = desk.pupil("Образцов");
        UUID pair = desk.pair(desk.teacher("Примерова"), mentee);
        UUID first = desk.submitted(pair).getId();
        desk.approve(first);
        assertThat(state(pair)).isEqualTo(PairState.ACTIVE);

        UUID cancelling = desk.cancellation(first);
        desk.approve(cancelling);
        assertThat(state(pair)).isEqualTo(PairState.PROPOSED);
        assertThat(desk.decree(first).isInForce()).isFalse();
        assertThat(desk.decree(cancelling).getApproval().orElseThrow().text()).contains("Признать утратившим силу приказ от", "№ 1 «О закреплении");
        desk.run(() -> assertThat(mentees.findById(mentee.getId()).orElseThrow().getState()).isEqualTo(MenteeState.WAITING));

        UUID again = desk.submitted(pair).getId();
        desk.approve(again);
        assertThat(state(pair)).isEqualTo(PairState.ACTIVE);
        assertThat(desk.decree(again).getApproval().orElseThrow().number()).isEqualTo("3");
    }

    @Test
    void cancellationEndsThoseWhoWorkAndLeavesTheirPastDays() {
        UUID pair = desk.pair();
        UUID first = desk.submitted(pair).getId();
        desk.approve(first);
        LocalDate began = desk.today.minusDays(9);
        desk.backdate(pair, began);
        desk.approve(desk.cancellation(first));

        Pair ended = pair(pair);
        assertThat(ended.getState()).isEqualTo(PairState.ENDED);
        assertThat(ended.getEndReason()).isEqualTo(EndReason.DECREE);
        assertThat(List.of(ended.worksOn(began), ended.worksOn(desk.today.minusDays(1)), ended.worksOn(desk.today))).containsExactly(true, true, false);
        assertThat(desk.<List<String>>call(() -> jdbc.sql("select to_state || ' ' || note from pair_event where pair_id = ? order by id").param(pair).query(String.class).list()))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("ENDED Приказ № 2 от");
    }

    @Test
    void amendmentLeavesOutAndProlongs() {
        UUID leaves = desk.pair();
        UUID stays = desk.pair();
        UUID prolonged = desk.pair();
        UUID first = desk.submitted(leaves, stays, prolonged).getId();
        desk.approve(first);
        desk.backdate(leaves, desk.today.minusDays(3));
        LocalDate lastDay = pair(prolonged).getPeriod().endsOn().plusDays(30);
        UUID amending = desk.amendment(first, PairChange.leftOut(leaves, EndReason.DECREE), PairChange.until(prolonged, lastDay));
        desk.approve(amending);

        assertThat(state(leaves)).isEqualTo(PairState.ENDED);
        assertThat(state(stays)).isEqualTo(PairState.ACTIVE);
        assertThat(pair(prolonged).getPeriod().endsOn()).isEqualTo(lastDay);
        assertThat(desk.decree(first).isInForce()).isTrue();
        assertThat(desk.decree(amending).getApproval().orElseThrow().text()).contains("исключить: наставник —", "считать закреплёнными по");
    }

    @Test
    void aReplacementEndsOnePairAndBeginsAnotherAtOnce() {
        var mentee = desk.pupil("Образцов");
        UUID former = desk.pair(desk.teacher("Примерова"), mentee);
        desk.approve(desk.submitted(former).getId());
        desk.backdate(former, desk.today.minusDays(5));
        UUID successor = desk.pair(desk.teacher("Эскизова"), mentee);
        UUID id = desk.call(() -> changing.replace(UUID.randomUUID(), former, successor, EndReason.LOST_CONTACT, desk.curating()).getId());
        assertThat(state(former)).isEqualTo(PairState.ACTIVE);
        submit(id);
        desk.approve(id);

        assertThat(state(former)).isEqualTo(PairState.REPLACED);
        assertThat(pair(former).getEndReason()).isEqualTo(EndReason.LOST_CONTACT);
        assertThat(state(successor)).isEqualTo(PairState.ACTIVE);
        assertThat(pair(successor).getReplacesId()).isEqualTo(former);
        assertThat(desk.decree(id).getApproval().orElseThrow().text())
                .contains("Наставник — Примерова Анна Борисовна; наставляемый — Образцов Пётр Ильич. Основание: утрата связи между участниками.",
                        "Закрепить наставником Эскизову Анну Борисовну (учитель химии) за Образцовым Петром Ильичом");
        desk.run(() -> assertThat(mentees.findById(mentee.getId()).orElseThrow().getState()).isEqualTo(MenteeState.PAIRED));
    }

    @Test
    void strangersDoNotReplaceOneAnother() {
        UUID former = desk.pair();
        desk.approve(desk.submitted(former).getId());
        UUID stranger = desk.pair();
        assertThatThrownBy(() -> desk.run(() -> changing.replace(UUID.randomUUID(), former, stranger, EndReason.LEFT, desk.curating())))
                .isInstanceOf(DecreeRefused.class);
        assertThat(state(stranger)).isEqualTo(PairState.PROPOSED);
    }

    @Test
    void oneFormMakesOneDraft() {
        UUID first = desk.submitted(desk.pair()).getId();
        desk.approve(first);
        UUID key = UUID.randomUUID();
        UUID once = desk.call(() -> changing.cancel(key, Set.of(first), desk.curating()).getId());
        UUID twice = desk.call(() -> changing.cancel(key, Set.of(first), desk.curating()).getId());
        assertThat(twice).isEqualTo(once);
    }

    @Test
    void whatIsCancelledIsNotCancelledAgain() {
        UUID first = desk.submitted(desk.pair()).getId();
        desk.approve(first);
        UUID one = desk.cancellation(first);
        UUID other = desk.cancellation(first);
        desk.approve(one);
        assertThatThrownBy(() -> desk.approve(other)).isInstanceOf(DecreeRefused.class);
        assertThat(desk.decree(other).getState()).isEqualTo(DecreeState.SUBMITTED);
        assertThatThrownBy(() -> desk.cancellation(first)).isInstanceOf(DecreeRefused.class);
        assertThatThrownBy(() -> desk.cancellation(one)).isInstanceOf(DecreeRefused.class);
    }

    /** A third new pairs, a third cancels, a third amends — of the same decrees, so that whoever comes second has nothing to undo. */
    @Test
    void fiftyThreadsApproveAmendAndCancelAndNothingIsHalfDone() throws Exception {
        List<UUID> bound = new ArrayList<>();
        List<UUID> approved = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            UUID pair = desk.pair();
            bound.add(pair);
            approved.add(desk.submitted(pair).getId());
            desk.approve(approved.get(i));
            desk.backdate(pair, desk.today.minusDays(2));
        }
        var work = new ArrayList<UUID>();
        var fresh = new ArrayList<UUID>();
        for (int i = 0; i < THREADS; i++) {
            int at = i % 10;
            work.add(switch (i % 3) {
                case 0 -> {
                    fresh.add(desk.pair());
                    yield desk.submitted(fresh.get(fresh.size() - 1)).getId();
                }
                case 1 -> desk.cancellation(approved.get(at));
                default -> desk.amendment(approved.get(at), PairChange.leftOut(bound.get(at), EndReason.DECREE));
            });
        }
        List<String> seals = work.stream().map(desk::seal).toList();
        List<Integer> versions = work.stream().map(id -> desk.decree(id).getVersion()).toList();
        var barrier = new CyclicBarrier(THREADS);
        var threads = Executors.newFixedThreadPool(THREADS);
        int passed = 0;
        try {
            var outcomes = threads.invokeAll(IntStream.range(0, THREADS).mapToObj(i -> (Callable<Boolean>) () -> {
                barrier.await();
                try {
                    desk.call(() -> signing.approve(work.get(i), versions.get(i), seals.get(i), desk.directing()));
                    return true;
                } catch (DecreeRefused e) {
                    return false;
                }
            }).toList());
            for (var outcome : outcomes) {
                passed += outcome.get() ? 1 : 0;
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(passed).isBetween(fresh.size() + 1, THREADS - 1);
        int all = 10 + passed;
        desk.run(() -> {
            assertThat(jdbc.sql("select number from decree_number order by number").query(String.class).list())
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, all).mapToObj(Integer::toString).toList());
            assertThat(jdbc.sql("select count(*) from decree where state = 'APPROVED'").query(Integer.class).single()).isEqualTo(all);
            assertThat(jdbc.sql("select count(*) from pair_event where from_state in ('ACTIVE', 'PAUSED') group by pair_id having count(*) > 1").query(Integer.class).list()).isEmpty();
        });
        assertThat(bound).allSatisfy(pair -> assertThat(state(pair)).isIn(PairState.ENDED, PairState.ACTIVE));
        assertThat(bound).extracting(this::state).contains(PairState.ENDED);
        assertThat(fresh).extracting(this::state).containsOnly(PairState.ACTIVE);
        for (int i = 0; i < THREADS; i++) {
            if (desk.decree(work.get(i)).getState() == DecreeState.APPROVED && i % 3 != 0) {
                assertThat(state(bound.get(i % 10))).isEqualTo(PairState.ENDED);
            }
        }
    }

    @Test
    void twoReplacementsOfOnePairLeaveOneSuccessor() {
        var mentee = desk.pupil("Образцов");
        UUID former = desk.pair(desk.teacher("Примерова"), mentee);
        desk.approve(desk.submitted(former).getId());
        List<UUID> drafts = new ArrayList<>();
        List<UUID> successors = new ArrayList<>();
        for (String surname : List.of("Эскизова", "Макетова")) {
            UUID successor = desk.pair(desk.teacher(surname), mentee);
            successors.add(successor);
            UUID draft = desk.call(() -> changing.replace(UUID.randomUUID(), former, successor, EndReason.LEFT, desk.curating()).getId());
            submit(draft);
            drafts.add(draft);
        }
        desk.approve(drafts.get(0));
        assertThatThrownBy(() -> desk.approve(drafts.get(1))).isInstanceOf(DecreeRefused.class);
        assertThat(successors).extracting(this::state).containsExactly(PairState.ACTIVE, PairState.IN_DECREE);
    }

    private void submit(UUID id) {
        desk.run(() -> signing.submit(id, 0, desk.curating()));
    }

    private PairState state(UUID pair) {
        return pair(pair).getState();
    }

    private Pair pair(UUID id) {
        return desk.call(() -> pairs.findById(id).orElseThrow());
    }
}
