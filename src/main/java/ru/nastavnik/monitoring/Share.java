package ru.nastavnik.monitoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;

/**
 * A part of a whole, in exact numbers.
 *
 * @param denominator null when nobody has entered it
 */
record Share(long numerator, Long denominator) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Of an authority: the sums of those that are fit to be added, never a mean of their percentages. When none is, the numerators alone.
     */
    static Share sum(Collection<Share> shares) {
        List<Share> fit = shares.stream().filter(Share::isFit).toList();
        return fit.isEmpty()
                ? new Share(shares.stream().mapToLong(Share::numerator).sum(), null)
                : new Share(fit.stream().mapToLong(Share::numerator).sum(), fit.stream().mapToLong(Share::denominator).sum());
    }

    /** Whether somebody has entered a denominator, and one that can be right: a part is not greater than its whole. */
    boolean isFit() {
        return denominator != null && numerator <= denominator;
    }

    /** With one decimal at most; null when there is nothing to divide by. */
    BigDecimal percent() {
        return denominator == null || denominator == 0
                ? null
                : HUNDRED.multiply(BigDecimal.valueOf(numerator)).divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP);
    }

    /** Compared without rounding. */
    boolean reaches(BigDecimal target) {
        return missing(target) == 0;
    }

    /** How many more it takes to reach so many percent of the whole. */
    long missing(BigDecimal target) {
        BigDecimal asked = target.multiply(BigDecimal.valueOf(denominator)).divide(HUNDRED).setScale(0, RoundingMode.CEILING);
        return Math.max(0, asked.longValueExact() - numerator);
    }
}
