package ru.nastavnik.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is asked and what can be given: the main request weighs 1, the second a half, the third a third. */
final class TopicJudge implements Judge {

    private static final int SCALE = 60;

    private final List<Seeker> seekers;
    private final List<Helper> helpers;
    private final int[][] topicsOf;
    /** By topic, then by helper: how well their best competence answers it. */
    private final byte[][] answered;

    TopicJudge(List<Seeker> seekers, List<Helper> helpers, Affinity affinity) {
        this.seekers = seekers;
        this.helpers = helpers;
        Map<String, Integer> topics = new LinkedHashMap<>();
        this.topicsOf = places(seekers.stream().map(Seeker::requests), topics);
        Map<String, Integer> competences = new LinkedHashMap<>();
        int[][] competencesOf = places(helpers.stream().map(Helper::competences), competences);
        var index = affinity.index(List.copyOf(competences.keySet()));
        this.answered = List.copyOf(topics.keySet()).parallelStream()
                .map(topic -> best(index.nearness(topic), competencesOf))
                .toArray(byte[][]::new);
    }

    /** @param seen gives each phrase its place, in the order in which they come */
    private static int[][] places(Stream<List<String>> phrases, Map<String, Integer> seen) {
        return phrases
                .map(some -> some.stream().mapToInt(phrase -> seen.computeIfAbsent(phrase, unseen -> seen.size())).toArray())
                .toArray(int[][]::new);
    }

    private static byte[] best(byte[] nearness, int[][] competencesOf) {
        var best = new byte[competencesOf.length];
        for (int helper = 0; helper < best.length; helper++) {
            for (int competence : competencesOf[helper]) {
                best[helper] = (byte) Math.max(best[helper], nearness[competence]);
            }
        }
        return best;
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
        for (int place = 0; place < asked.size(); place++) {
            (answered[topicsOf[seeker][place]][helper] > 0 ? met : unmet).add(asked.get(place));
        }
        String said = String.join(", ", offered);
        return met.isEmpty()
                ? Reason.of(criterion(), value, weight, "topics.none", String.join(", ", unmet), said)
                : unmet.isEmpty()
                        ? Reason.of(criterion(), value, weight, "topics.all", String.join(", ", met), said)
                        : Reason.of(criterion(), value, weight, "topics.some", String.join(", ", met), String.join(", ", unmet), said);
    }
}
