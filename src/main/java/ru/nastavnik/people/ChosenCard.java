package ru.nastavnik.people;

import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * A card of either register among many that were chosen.
 *
 * @param next names of the states where it can be moved
 * @param move to a state by its name, for a reason
 */
record ChosenCard(UUID id, Person person, boolean archived, String state, Set<String> next, Runnable archive, BiConsumer<String, String> move) {

    static Set<String> names(Set<? extends Enum<?>> states) {
        return states.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }
}
