package ru.nastavnik.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What is asked and what can be given: the main request weighs 1, the second a half, the third a third. */
final class TopicJudge implements Judge {

    private static final int SCALE = 60;

    private final List<Seeker> seekers;
    private final List<Helper> helpers;
    private final Affinity affinity;
    private final int[][] topicsOf;
    /** By topic, then by helper: how well their best competence answers it. */
    private final byte[][] answered;

    TopicJudge(List<Seeker> seekers, List<Helper> helpers, Affinity affinity) {
        this.seekers = seekers;
        this.helpers = helpers;
        this.affinity = affinity;
        Map<String, Integer> places = new HashMap<>();
        this.topicsOf = seekers.stream()
                .map(seeker -> seeker.requests().stream().mapToInt(topic -> places.computeIfAbsent(topic, unseen -> places.size())).toArray())
                .toArray(int[][]::new);
        this.answered = new byte[places.size()][helpers.size()];
        places.forEach((topic, place) -> IntStream.range(0, helpers.size())
                .forEach(helper -> answered[place][helper] = (byte) affinity.best(topic, helpers.get(helper).competences())));
    }

    @Override
    public Criterion criterion() {
        return Criterion.TOPICS;
    }

    @Override
    public int value(int seeker, int helper) {
        int[] topics = topicsOf[seeker];
        if (topics.length == 0 || helpers.get(helper).competences().isEmpty()) {
            return UNKNOWN;
        }
        int sum = 0;
        int weights = 0;
        for (int place = 0; place < topics.length; place++) {
            int weight = SCALE / (place + 1);
            weights += weight;
            sum += weight * answered[topics[place]][helper];
        }
        return sum / weights;
    }

    @Override
    public Reason reason(int seeker, int helper, int weight) {
        int value = value(seeker, helper);
        List<String> asked = seekers.get(seeker).requests();
        List<String> offered = helpers.get(helper).competences();
        if (asked.isEmpty() || offered.isEmpty()) {
            return Reason.of(criterion(), value, weight, asked.isEmpty() ? "topics.notAsked" : "topics.notOffered");
        }
        List<String> met = new ArrayList<>();
        List<String> unmet = new ArrayList<>();
        asked.forEach(topic -> (affinity.best(topic, offered) > 0 ? met : unmet).add(topic));
        String said = String.join(", ", offered);
        return met.isEmpty()
                ? Reason.of(criterion(), value, weight, "topics.none", String.join(", ", unmet), said)
                : unmet.isEmpty()
                        ? Reason.of(criterion(), value, weight, "topics.all", String.join(", ", met), said)
                        : Reason.of(criterion(), value, weight, "topics.some", String.join(", ", met), String.join(", ", unmet), said);
    }
}
