package ru.nastavnik.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How near what one asks is to what another can: the same words, whatever their case, or words of one stem («химия», «подготовка к экзамену по химии»).
 *
 * @param stems of each phrase, without those that every second phrase has
 */
record Affinity(Map<String, Set<String>> stems) {

    /** Words that say nothing of the matter. */
    static final String GENERIC = "подготовка помощь поддержка работа навык развитие обучение учеба занятие вопрос предмет новый хороший мастер класс кружок "
            + "основа умение опыт знание проект школа урок";

    private static final int SAME = 100;
    private static final int AKIN = 70;

    Index index(List<String> competences) {
        return new Index(competences);
    }

    private Set<String> stemsOf(String phrase) {
        return stems.getOrDefault(phrase, Set.of());
    }

    /** Competences by their words: a topic finds the few that are near it and is compared to no others. */
    final class Index {

        private final int size;
        private final Map<String, List<Integer>> byKey = new HashMap<>();
        private final Map<String, List<Integer>> byStem = new HashMap<>();

        private Index(List<String> competences) {
            this.size = competences.size();
            for (int place = 0; place < size; place++) {
                String competence = competences.get(place);
                byKey.computeIfAbsent(key(competence), unseen -> new ArrayList<>()).add(place);
                for (String stem : stemsOf(competence)) {
                    byStem.computeIfAbsent(stem, unseen -> new ArrayList<>()).add(place);
                }
            }
        }

        /** How near each competence is to the topic, 0–100. */
        byte[] nearness(String topic) {
            var nearness = new byte[size];
            stemsOf(topic).forEach(stem -> byStem.getOrDefault(stem, List.of()).forEach(place -> nearness[place] = AKIN));
            byKey.getOrDefault(key(topic), List.of()).forEach(place -> nearness[place] = SAME);
            return nearness;
        }
    }

    private static String key(String words) {
        return words.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    /** @param generic stems that say nothing of the matter: help, preparation, work… */
    static Affinity of(Map<String, List<String>> stems, Set<String> generic) {
        Map<String, Set<String>> telling = new HashMap<>();
        stems.forEach((phrase, words) -> telling.put(
                phrase, words.stream().filter(word -> word.length() > 2 && !generic.contains(word)).collect(Collectors.toSet())));
        return new Affinity(Map.copyOf(telling));
    }
}
