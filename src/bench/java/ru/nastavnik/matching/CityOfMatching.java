package ru.nastavnik.matching;

import java.lang.management.ManagementFactory;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.ObjDoubleConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ru.nastavnik.matching.FormJudge.Admitted;
import ru.nastavnik.people.Occupation;

/**
 * Ten thousand mentees and two thousand mentors who take five each: how long their twenty million scores take, and the best assignment. Sits in the room
 * whose inner parts it measures.
 */
public final class CityOfMatching {

    private static final int MENTEES = 10_000;
    private static final int MENTORS = 2_000;
    private static final int ROUNDS = 5;

    private static final List<String> TOPICS = List.of(
            "химия", "физика", "математика", "информатика", "программирование", "русский язык", "литература", "английский язык", "история", "биология",
            "робототехника", "музыка", "рисование", "театр", "шахматы", "волейбол", "журналистика", "профориентация", "уверенность в себе", "друзья в классе");

    private final Random random = new Random(1);
    private final UUID form = UUID.randomUUID();
    private final List<Seeker> seekers = seekers();
    private final List<Helper> helpers = helpers();

    /** What is measured. */
    public enum Measure {
        LOADED,
        TOPICS,
        TOPICS_CPU,
        SCORED,
        SCORED_CPU,
        SOLVED,
        SOLVED_CPU
    }

    /** @param figures told of each measurement, in seconds */
    public void measure(ObjDoubleConsumer<Measure> figures) {
        var solver = new Solver();
        long begun = System.nanoTime();
        solver.solve(new Market(new byte[][] {{1}}, new int[] {1}, new int[] {1}, new int[1], new int[] {1}, Set.of()));
        figures.accept(Measure.LOADED, seconds(begun));
        Compatibility compatibility = city();
        var inOwnWords = new OwnWords(seekers, helpers);
        for (int round = 0; round <= ROUNDS; round++) {
            boolean measured = round > 0;
            long before = System.nanoTime();
            long cpuBefore = processors();
            inOwnWords.judge();
            tell(measured, figures, Measure.TOPICS, Measure.TOPICS_CPU, before, cpuBefore);
            before = System.nanoTime();
            cpuBefore = processors();
            byte[][] scores = compatibility.scores(0);
            tell(measured, figures, Measure.SCORED, Measure.SCORED_CPU, before, cpuBefore);
            Market market = compatibility.market(scores, Set.of());
            before = System.nanoTime();
            cpuBefore = processors();
            Assignment found = solver.solve(market);
            tell(measured, figures, Measure.SOLVED, Measure.SOLVED_CPU, before, cpuBefore);
            if (!found.proved()) {
                throw new IllegalStateException("Not proved optimal");
            }
        }
    }

    private static void tell(boolean measured, ObjDoubleConsumer<Measure> figures, Measure time, Measure cpu, long before, long cpuBefore) {
        double took = seconds(before);
        double worked = (processors() - cpuBefore) / 1e9;
        if (measured) {
            figures.accept(time, took);
            figures.accept(cpu, worked);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static long processors() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private List<Seeker> seekers() {
        return IntStream.range(0, MENTEES)
                .mapToObj(i -> new Seeker(
                        UUID.randomUUID(), UUID.randomUUID(), Occupation.PUPIL, random.nextBoolean() ? Set.of(form) : Set.of(), topics(2), 10 + random.nextInt(8), 1,
                        conditions(), null))
                .toList();
    }

    private List<Helper> helpers() {
        return IntStream.range(0, MENTORS)
                .mapToObj(i -> new Helper(
                        UUID.randomUUID(), UUID.randomUUID(), Occupation.TEACHER, random.nextBoolean() ? Set.of(form) : Set.of(), topics(3), 10 + random.nextInt(4),
                        14 + random.nextInt(4), 4 + random.nextInt(20), 5, random.nextInt(2), 1, conditions(), null))
                .toList();
    }

    private Compatibility city() {
        var judges = List.<Judge>of(
                new TopicJudge(seekers, helpers, Affinity.of(TOPICS.stream().collect(Collectors.toMap(topic -> topic, topic -> List.of(topic.split(" ")))), Set.of())),
                new AgeJudge(seekers, helpers),
                new HoursJudge(helpers, 4),
                new OverlapJudge<>(
                        Criterion.DAYS, seekers.stream().map(seeker -> seeker.conditions().days()).toList(),
                        helpers.stream().map(helper -> helper.conditions().days()).toList(), DayOfWeek::name),
                new OverlapJudge<>(
                        Criterion.PLACE, seekers.stream().map(seeker -> seeker.conditions().places()).toList(),
                        helpers.stream().map(helper -> helper.conditions().places()).toList(), Place::name),
                new HistoryJudge(seekers, helpers, Map.of()));
        var forms = new FormJudge(seekers, helpers, List.of(new Admitted(form, "учитель — ученик", Set.of(Occupation.TEACHER), Set.of(Occupation.PUPIL))));
        return new Compatibility(seekers, helpers, forms, judges, Weights.USUAL.withoutWishes(), Set.of());
    }

    /** The same people as they would write themselves: hardly two phrases are the same, though many are akin. */
    private static final class OwnWords {

        private final List<Seeker> seekers;
        private final List<Helper> helpers;
        private final Affinity affinity;

        OwnWords(List<Seeker> seekers, List<Helper> helpers) {
            Map<String, List<String>> stems = new HashMap<>();
            this.seekers = seekers.stream()
                    .map(one -> new Seeker(
                            one.id(), one.person(), one.occupation(), one.forms(), own(one.requests(), stems), one.age(), one.wanted(), one.conditions(), null))
                    .toList();
            this.helpers = helpers.stream()
                    .map(one -> new Helper(
                            one.id(), one.person(), one.occupation(), one.forms(), own(one.competences(), stems), one.ageFrom(), one.ageTo(), one.hours(),
                            one.capacity(), one.load(), one.smallest(), one.conditions(), null))
                    .toList();
            this.affinity = Affinity.of(stems, Set.of());
        }

        private static List<String> own(List<String> phrases, Map<String, List<String>> stems) {
            return phrases.stream()
                    .map(phrase -> {
                        String own = phrase + ", тема " + stems.size();
                        stems.put(own, List.of(own.split("[ ,]+")).stream().filter(word -> !word.equals("тема")).toList());
                        return own;
                    })
                    .toList();
        }

        void judge() {
            new TopicJudge(seekers, helpers, affinity);
        }
    }

    private List<String> topics(int most) {
        List<String> chosen = new ArrayList<>();
        for (int count = 1 + random.nextInt(most); count > 0; count--) {
            String topic = TOPICS.get((int) Math.min(Math.abs(random.nextGaussian()) * 7, TOPICS.size() - 1));
            if (!chosen.contains(topic)) {
                chosen.add(topic);
            }
        }
        return chosen;
    }

    private Conditions conditions() {
        Set<DayOfWeek> days = random.ints(2, 1, 6).mapToObj(DayOfWeek::of).collect(Collectors.toSet());
        return new Conditions(days, Set.of(Place.values()[random.nextInt(3)]), Set.of(), Set.of());
    }
}
