package ru.nastavnik.decree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.pairing.PairState;
import ru.nastavnik.pairing.Pairs;

@ApplicationTest
class DraftingTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    Drafting drafting;

    @Autowired
    Decrees decrees;

    @Autowired
    Pairs pairs;

    Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(beans);
    }

    @Test
    void pairsEnterInTheChosenOrder() {
        UUID first = desk.pair();
        UUID second = desk.pair();
        UUID id = desk.draft(second, first).getId();
        assertThat(desk.decree(id).getPairs()).containsExactly(second, first);
        assertThat(state(first)).isEqualTo(PairState.IN_DECREE);
    }

    @Test
    void pairsComeAndGoWhileItIsADraft() {
        UUID first = desk.pair();
        UUID second = desk.pair();
        UUID third = desk.pair();
        UUID id = desk.draft(first, second).getId();
        desk.run(() -> drafting.exclude(id, 0, first));
        desk.run(() -> drafting.include(id, desk.decree(id).getVersion(), List.of(third, first)));
        assertThat(desk.decree(id).getPairs()).containsExactly(second, third, first);
        assertThat(desk.decree(id).getVersion()).isEqualTo(2);
    }

    @Test
    void aPairTakenOutIsProposedAgain() {
        UUID pair = desk.pair();
        UUID id = desk.draft(pair, desk.pair()).getId();
        desk.run(() -> drafting.exclude(id, 0, pair));
        assertThat(state(pair)).isEqualTo(PairState.PROPOSED);
        assertThatThrownBy(() -> desk.run(() -> drafting.exclude(id, 1, pair))).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aDiscardedDraftLeavesItsPairsProposed() {
        UUID pair = desk.pair();
        UUID id = desk.draft(pair).getId();
        desk.run(() -> drafting.discard(id, 0));
        desk.run(() -> assertThat(decrees.findById(id)).isEmpty());
        assertThat(state(pair)).isEqualTo(PairState.PROPOSED);
        assertThat(desk.draft(pair).getState()).isEqualTo(DecreeState.DRAFT);
    }

    @Test
    void neitherASubmittedNorAnApprovedDecreeIsDiscarded() {
        UUID id = desk.submitted(desk.pair()).getId();
        assertThatIllegalStateException().isThrownBy(() -> desk.run(() -> drafting.discard(id, desk.decree(id).getVersion())));
        desk.approve(id);
        assertThatIllegalStateException().isThrownBy(() -> desk.run(() -> drafting.discard(id, desk.decree(id).getVersion())));
        desk.run(() -> assertThat(decrees.findById(id)).isPresent());
    }

    @Test
    void aPairStandsInOneDecreeAtMost() {
        UUID pair = desk.pair();
        desk.draft(pair);
        assertThatThrownBy(() -> desk.draft(pair)).isInstanceOf(PairTaken.class);
        UUID other = desk.draft(desk.pair()).getId();
        assertThatThrownBy(() -> desk.run(() -> drafting.include(other, 0, List.of(pair)))).isInstanceOf(PairTaken.class);
    }

    @Test
    void ofManyCuratorsAtOnceOneGetsThePair() throws Exception {
        UUID pair = desk.pair();
        var start = new CyclicBarrier(8);
        var threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Integer> curator = () -> {
                start.await();
                try {
                    desk.draft(pair);
                    return 1;
                } catch (PairTaken | DataIntegrityViolationException | ConcurrencyFailureException taken) {
                    return 0;
                }
            };
            int drafted = 0;
            for (var outcome : threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> curator).toList())) {
                drafted += outcome.get();
            }
            assertThat(drafted).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        desk.run(() -> assertThat(decrees.count()).isEqualTo(1));
    }

    @Test
    void whoeverSawAnOlderEditionChangesNothing() {
        UUID pair = desk.pair();
        UUID id = desk.draft(pair, desk.pair()).getId();
        desk.run(() -> drafting.include(id, 0, List.of(desk.pair())));
        assertThatThrownBy(() -> desk.run(() -> drafting.exclude(id, 0, pair))).isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> desk.run(() -> drafting.discard(id, 0))).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void anotherSchoolsPairIsNotThere() {
        UUID theirs = new Desk(beans).pair();
        assertThatThrownBy(() -> desk.draft(theirs)).isInstanceOf(NoSuchElementException.class);
    }

    private PairState state(UUID pair) {
        return desk.call(() -> pairs.findById(pair).orElseThrow().getState());
    }
}
