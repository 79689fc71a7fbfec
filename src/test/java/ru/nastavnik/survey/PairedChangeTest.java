package ru.nastavnik.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ru.nastavnik.survey.PairedChange.Pair;

class PairedChangeTest {

    /** Hours of sleep gained with two drugs by ten patients: Student, "The probable error of a mean" (1908), page 20. */
    private static final double[] FIRST = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

    private static final double[] SECOND = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    private final PairedChange sleep = PairedChange.of(IntStream.range(0, 10).mapToObj(i -> new Pair(FIRST[i], SECOND[i])).toList());

    /** The same data in the documentation of R's {@code t.test}: mean difference 1.58, 95 percent interval 0.7001142 to 2.4598858. */
    @Test
    void theMeanChangeOfStudentsSleepHasThePublishedInterval() {
        assertThat(sleep.people()).isEqualTo(10);
        assertThat(sleep.before()).isCloseTo(0.75, within(1e-9));
        assertThat(sleep.after()).isCloseTo(2.33, within(1e-9));
        assertThat(sleep.change()).isCloseTo(1.58, within(1e-9));
        assertThat(sleep.low()).isCloseTo(0.7001142, within(1e-6));
        assertThat(sleep.high()).isCloseTo(2.4598858, within(1e-6));
        assertThat(sleep.isClear()).isTrue();
    }

    /** The same data in the documentation of R's {@code effectsize::cohens_d}: 1.28 (1.284558), 95 % interval 0.41 to 2.12. */
    @Test
    void theEffectOfStudentsSleepHasThePublishedInterval() {
        assertThat(sleep.effect()).isCloseTo(1.284558, within(1e-6));
        assertThat(sleep.effectLow()).isCloseTo(0.41, within(0.0051));
        assertThat(sleep.effectHigh()).isCloseTo(2.12, within(0.0051));
    }

    /** {@code power.t.test(n = 20, delta = 1, sd = 1)} in R's documentation: power 0.8689528; its critical value is 2.024394 with 38 degrees of freedom. */
    @Test
    void theNoncentralDistributionGivesThePublishedPower() {
        assertThat(1 - new NoncentralT(2.024394, 38).probability(Math.sqrt(10))).isCloseTo(0.8689528, within(1e-4));
    }

    @Test
    void theOtherWayRoundItIsTheSameWithTheOtherSign() {
        var back = PairedChange.of(IntStream.range(0, 10).mapToObj(i -> new Pair(SECOND[i], FIRST[i])).toList());
        assertThat(back.effect()).isCloseTo(-sleep.effect(), within(1e-9));
        assertThat(back.effectLow()).isCloseTo(-sleep.effectHigh(), within(1e-6));
    }

    @Test
    void whereAllChangedAlikeThereIsNoInterval() {
        var alike = PairedChange.of(List.of(new Pair(3, 5), new Pair(6, 8), new Pair(1, 3)));
        assertThat(alike.change()).isEqualTo(2);
        assertThat(alike.low()).isNull();
        assertThat(alike.effect()).isNull();
        assertThat(alike.isClear()).isFalse();
        assertThat(PairedChange.of(List.of(new Pair(3, 5))).effect()).isNull();
    }

    @Test
    void thousandsOfPeopleAreNoTrouble() {
        var many = PairedChange.of(IntStream.range(0, 5000).mapToObj(i -> new Pair(5, 5 + i % 3)).toList());
        assertThat(many.change()).isCloseTo(1, within(0.01));
        assertThat(many.effectLow()).isLessThan(many.effect());
        assertThat(many.effectHigh()).isGreaterThan(many.effect());
    }

    @Test
    void ofNobodyThereIsNothingToSay() {
        assertThatIllegalArgumentException().isThrownBy(() -> PairedChange.of(List.of()));
    }
}
