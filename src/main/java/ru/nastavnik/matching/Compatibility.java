package ru.nastavnik.matching;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ru.nastavnik.matching.HistoryJudge.Acquainted;

/**
 * How well every two people of a round fit, 0–100: the weighted mean of what the judges say. Two whom no form lets work together, who are one person, or whom
 * a bar keeps apart do not fit at all, whatever the judges say.
 */
final class Compatibility {

    private final List<Seeker> seekers;
    private final List<Helper> helpers;
    private final FormJudge forms;
    private final List<Judge> judges;
    private final int[] weights;
    private final Set<Acquainted> bars;

    /** @param judges without that of the forms, which is always one of them */
    Compatibility(List<Seeker> seekers, List<Helper> helpers, FormJudge forms, List<Judge> judges, Weights weights, Set<Acquainted> bars) {
        this.seekers = seekers;
        this.helpers = helpers;
        this.forms = forms;
        this.judges = Stream.concat(Stream.of(forms), judges.stream()).filter(judge -> weights.of(judge.criterion()) > 0).toList();
        this.weights = this.judges.stream().mapToInt(judge -> weights.of(judge.criterion())).toArray();
        this.bars = bars;
    }

    boolean isPossible(int seeker, int helper) {
        return isAdmitted(seeker, helper)
                && (bars.isEmpty() || !bars.contains(new Acquainted(seekers.get(seeker).person(), helpers.get(helper).person())));
    }

    /** 0–100; whether the two are possible is another question. */
    int score(int seeker, int helper) {
        int sum = 0;
        int all = 0;
        for (int place = 0; place < weights.length; place++) {
            int value = judges.get(place).value(seeker, helper);
            if (value != Judge.SILENT) {
                sum += weights[place] * value;
                all += weights[place];
            }
        }
        return all == 0 ? Judge.UNKNOWN : (sum + all / 2) / all;
    }

    /** What decided most comes first. */
    List<Reason> reasons(int seeker, int helper) {
        return IntStream.range(0, weights.length)
                .filter(place -> judges.get(place).value(seeker, helper) != Judge.SILENT)
                .mapToObj(place -> judges.get(place).reason(seeker, helper, weights[place]))
                .sorted(Comparator.comparingInt((Reason reason) -> -reason.weight() * Math.abs(reason.value() - Judge.UNKNOWN)))
                .toList();
    }

    /** What one judge says; empty where it is silent or weighs nothing. */
    OptionalInt value(Criterion criterion, int seeker, int helper) {
        return judges.stream()
                .filter(judge -> judge.criterion() == criterion)
                .mapToInt(judge -> judge.value(seeker, helper))
                .filter(value -> value != Judge.SILENT)
                .findFirst();
    }

    /** Whether some form lets them, whatever a bar says. */
    boolean isAdmitted(int seeker, int helper) {
        return forms.admits(seeker, helper) && !seekers.get(seeker).person().equals(helpers.get(helper).person());
    }

    UUID formOf(int seeker, int helper) {
        return forms.formOf(seeker, helper);
    }

    Optional<UUID> formOfAll(Collection<Integer> group, int helper) {
        return forms.formOfAll(group, helper);
    }

    /** @param least score of a pair that may come about, 0–100 */
    byte[][] scores(int least) {
        var scores = new byte[seekers.size()][];
        IntStream.range(0, scores.length).parallel().forEach(seeker -> {
            var row = new byte[helpers.size()];
            for (int helper = 0; helper < row.length; helper++) {
                int score = score(seeker, helper);
                row[helper] = score >= least && isPossible(seeker, helper) ? (byte) score : Market.IMPOSSIBLE;
            }
            scores[seeker] = row;
        });
        return scores;
    }

    int[] wanted() {
        return seekers.stream().mapToInt(Seeker::wanted).toArray();
    }

    /** @param scores as {@link #scores} gives them; those of pins become what they are, however low */
    Market market(byte[][] scores, Set<Market.Bond> pins) {
        pins.forEach(pin -> scores[pin.mentee()][pin.mentor()] = (byte) score(pin.mentee(), pin.mentor()));
        return new Market(scores, wanted(), numbers(Helper::capacity), numbers(Helper::load), numbers(Helper::smallest), pins);
    }

    private int[] numbers(ToIntFunction<Helper> number) {
        return helpers.stream().mapToInt(number).toArray();
    }
}
