package ru.nastavnik.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DistributionTest {

    /** Eight marks of the article "Standard deviation" in Wikipedia: mean 5, deviation of the sample 2.138. */
    @Test
    void deviationOfThePublishedExample() {
        var summary = of(2, 4, 4, 4, 5, 5, 7, 9).summary();
        assertThat(summary.mean()).isEqualTo(5);
        assertThat(summary.deviation()).isCloseTo(2.138, within(0.001));
        assertThat(summary.median()).isEqualTo(4.5);
    }

    /** R's default, {@code quantile(1:10)}: 1.00 3.25 5.50 7.75 10.00. */
    @Test
    void quartilesOfThePublishedExample() {
        var summary = of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10).summary();
        assertThat(summary.lower()).isEqualTo(3.25);
        assertThat(summary.median()).isEqualTo(5.5);
        assertThat(summary.upper()).isEqualTo(7.75);
    }

    @Test
    void ofOneAnswerThereIsNoSpread() {
        assertThat(of(7).summary()).isEqualTo(new Distribution.Summary(7, 0, 7, 7, 7));
    }

    @Test
    void whatWasAnsweredWhenTheQuestionWasAnotherIsNoNumber() {
        assertThat(new Distribution(3, Map.of("yes", 2, "7", 1)).summary()).isEqualTo(new Distribution.Summary(7, 0, 7, 7, 7));
        assertThat(new Distribution(2, Map.of("yes", 2)).summary()).isNull();
    }

    @Test
    void ofNobodyThereIsNothing() {
        assertThat(Distribution.NOTHING.summary()).isNull();
        assertThat(Distribution.NOTHING.percent("1")).isZero();
    }

    @Test
    void sharesAreOfThoseWhoAnswered() {
        assertThat(new Distribution(3, Map.of("a", 2, "b", 3)).percent("a")).isEqualTo(67);
    }

    private static Distribution of(Integer... values) {
        return new Distribution(values.length, Stream.of(values).collect(Collectors.toMap(String::valueOf, value -> 1, Integer::sum)));
    }
}
