package ru.nastavnik.matching;

import java.util.Collection;
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

    int best(String topic, Collection<String> competences) {
        int best = 0;
        for (String competence : competences) {
            best = Math.max(best, key(topic).equals(key(competence)) ? SAME : areAkin(topic, competence) ? AKIN : 0);
        }
        return best;
    }

    private boolean areAkin(String topic, String competence) {
        Set<String> asked = stems.getOrDefault(topic, Set.of());
        return stems.getOrDefault(competence, Set.of()).stream().anyMatch(asked::contains);
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
