package ru.nastavnik.survey;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How often each answer was given to one question, by one group.
 *
 * @param people who answered what stands under its name, those included who did so when it was of another kind: they are in the percents, too, even if
 *     their answers are none of those that are shown
 * @param counts of each value; one person may have given several
 */
record Distribution(int people, Map<String, Integer> counts) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    static final Distribution NOTHING = new Distribution(0, Map.of());

    int of(String value) {
        return counts.getOrDefault(value, 0);
    }

    /** Of those who answered the question, in whole percent. */
    int percent(String value) {
        return people == 0 ? 0 : Math.round(100f * of(value) / people);
    }

    /** Of the answers that are numbers; null when there is none. In another edition of the question they may have been words. */
    Summary summary() {
        var numbers = numbers();
        return numbers.isEmpty() ? null : Summary.of(numbers);
    }

    private SortedMap<Double, Integer> numbers() {
        var numbers = new TreeMap<Double, Integer>();
        counts.forEach((value, count) -> {
            if (NUMBER.matcher(value).matches()) {
                numbers.merge(Double.valueOf(value), count, Integer::sum);
            }
        });
        return numbers;
    }

    /**
     * Of numbers.
     *
     * @param deviation of the sample; 0 for a single number
     * @param lower quartile, like {@code upper}: the value at or above which three quarters lie
     */
    record Summary(double mean, double deviation, double median, double lower, double upper) {

        static Summary of(SortedMap<Double, Integer> numbers) {
            int n = numbers.values().stream().mapToInt(Integer::intValue).sum();
            double mean = numbers.entrySet().stream().mapToDouble(entry -> entry.getKey() * entry.getValue()).sum() / n;
            double squares = numbers.entrySet().stream().mapToDouble(entry -> Math.pow(entry.getKey() - mean, 2) * entry.getValue()).sum();
            return new Summary(mean, n < 2 ? 0 : Math.sqrt(squares / (n - 1)), quantile(numbers, n, 0.5), quantile(numbers, n, 0.25), quantile(numbers, n, 0.75));
        }

        /** Between the two numbers nearest to the place, as spreadsheets and R do it (type 7 of Hyndman and Fan 1996). */
        private static double quantile(SortedMap<Double, Integer> numbers, int n, double share) {
            double place = (n - 1) * share;
            double below = at(numbers, (int) Math.floor(place));
            return below + (place - Math.floor(place)) * (at(numbers, (int) Math.ceil(place)) - below);
        }

        private static double at(SortedMap<Double, Integer> numbers, int place) {
            int passed = 0;
            for (var entry : numbers.entrySet()) {
                passed += entry.getValue();
                if (passed > place) {
                    return entry.getKey();
                }
            }
            throw new IllegalArgumentException("There are not so many: " + place);
        }
    }
}
