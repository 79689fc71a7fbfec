package ru.nastavnik.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    @ParameterizedTest
    @CsvSource({"228, 600, 38", "4, 8, 50", "2, 3, 66.7", "1, 8, 12.5", "0, 5, 0", "7, 5, 140", "1, 100000, 0"})
    void aPercentageHasOneDecimalAtMost(long numerator, long denominator, BigDecimal percent) {
        assertThat(new Share(numerator, denominator).percent()).isEqualByComparingTo(percent);
    }

    @Test
    void ofNothingThereIsNoPercentage() {
        assertThat(new Share(0, 0L).percent()).isNull();
        assertThat(new Share(5, null).percent()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "228, 600, 45, 42", "270, 600, 45, 0", "269, 600, 45, 1", "300, 600, 45, 0",
        // 12.5 % of 601 is 75.125: the seventy-sixth person is needed
        "75, 601, 12.5, 1", "76, 601, 12.5, 0",
        // 70 % of 10 is 7 exactly, which binary fractions make 7.000000000000001
        "7, 10, 70, 0", "0, 3, 33.33, 1", "0, 0, 45, 0"
    })
    void missingAreWholePeople(long numerator, long denominator, BigDecimal target, long missing) {
        var share = new Share(numerator, denominator);
        assertThat(share.missing(target)).isEqualTo(missing);
        assertThat(share.reaches(target)).isEqualTo(missing == 0);
    }

    @Test
    void sumsAreOfPeopleAndNotAMeanOfPercentages() {
        // 10 % and 90 % have a mean of 50 %; the people are 19 of 110
        assertThat(Share.sum(List.of(new Share(10, 100L), new Share(9, 10L)))).isEqualTo(new Share(19, 110L));
    }

    @Test
    void aHeadcountSmallerThanItsPartIsLeftOutOfBothSums() {
        assertThat(Share.sum(List.of(new Share(10, 100L), new Share(32, 10L), new Share(5, 0L)))).isEqualTo(new Share(10, 100L));
        assertThat(List.of(new Share(10, 10L).isFit(), new Share(0, 0L).isFit(), new Share(11, 10L).isFit())).containsExactly(true, true, false);
    }

    @Test
    void whoHasNoDenominatorIsLeftOutOfBothSums() {
        assertThat(Share.sum(List.of(new Share(10, 100L), new Share(50, null)))).isEqualTo(new Share(10, 100L));
        assertThat(Share.sum(List.of(new Share(50, null)))).as("nobody knows one").isEqualTo(new Share(50, null));
    }
}
