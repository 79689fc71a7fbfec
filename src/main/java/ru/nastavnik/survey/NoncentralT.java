package ru.nastavnik.survey;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** The noncentral t distribution at one value, as a function of where it is centred. */
final class NoncentralT {

    /** A probability is a mean over so many equally likely values of the chi-squared variable: more of them change no digit that is shown. */
    private static final int SLICES = 1000;

    private static final int BISECTIONS = 60;
    private static final double FAR = 40;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final double value;
    private final double[] scaled;

    NoncentralT(double value, int degreesOfFreedom) {
        this.value = value;
        var squared = ChiSquaredDistribution.of(degreesOfFreedom);
        this.scaled = IntStream.range(0, SLICES)
                .mapToDouble(slice -> value * Math.sqrt(squared.inverseCumulativeProbability((slice + 0.5) / SLICES) / degreesOfFreedom))
                .toArray();
    }

    /** Of being below the value. */
    double probability(double centre) {
        return DoubleStream.of(scaled).map(one -> NORMAL.cumulativeProbability(one - centre)).sum() / SLICES;
    }

    /** Where it is centred if being below the value has that probability, which falls all the way. */
    double centre(double probability) {
        double far = FAR + 3 * Math.abs(value);
        double low = value - far;
        double high = value + far;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (probability(middle) > probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
