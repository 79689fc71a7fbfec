package ru.nastavnik.survey;

import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How much the same people changed between two measurements: the mean change with its 95 % interval (Student's paired t), and the change in standard
 * deviations of the changes (Cohen's d<sub>z</sub>) with the interval that the noncentral t distribution gives (Steiger and Fouladi 1997).
 *
 * @param people who were measured both times
 * @param change mean of after minus before
 * @param low of the interval of the change; null where it has none: fewer than two people, or all changed alike
 * @param effect null where {@code low} is
 */
record PairedChange(
        int people, double before, double after, double change, Double low, Double high, Double effect, Double effectLow, Double effectHigh) {

    private static final double TAIL = 0.025;

    /** What somebody said before and after. */
    record Pair(double before, double after) {

        double change() {
            return after - before;
        }
    }

    /** @throws IllegalArgumentException when there is nobody */
    static PairedChange of(List<Pair> pairs) {
        int n = pairs.size();
        double before = mean(pairs.stream().mapToDouble(Pair::before));
        double after = mean(pairs.stream().mapToDouble(Pair::after));
        double change = mean(pairs.stream().mapToDouble(Pair::change));
        double squares = pairs.stream().mapToDouble(pair -> Math.pow(pair.change() - change, 2)).sum();
        if (n < 2 || squares < 1e-12) {
            return new PairedChange(n, before, after, change, null, null, null, null, null);
        }
        double deviation = Math.sqrt(squares / (n - 1));
        double margin = TDistribution.of(n - 1).inverseSurvivalProbability(TAIL) * deviation / Math.sqrt(n);
        double t = change / deviation * Math.sqrt(n);
        var noncentral = new NoncentralT(t, n - 1);
        return new PairedChange(
                n, before, after, change, change - margin, change + margin, change / deviation, noncentral.centre(1 - TAIL) / Math.sqrt(n),
                noncentral.centre(TAIL) / Math.sqrt(n));
    }

    private static double mean(DoubleStream values) {
        return values.average().orElseThrow(() -> new IllegalArgumentException("Nobody was measured twice"));
    }

    /** Whether the interval lies on one side of nothing, so that chance alone hardly explains the change. */
    public boolean isClear() {
        return low != null && low * high > 0;
    }
}
