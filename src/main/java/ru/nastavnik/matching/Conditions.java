package ru.nastavnik.matching;

import java.time.DayOfWeek;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody said of how they would like to work; an empty set says nothing.
 *
 * @param languages as they were written; compared without regard to case
 * @param likes models and kinds of mentoring
 */
record Conditions(Set<DayOfWeek> days, Set<Place> places, Set<String> languages, Set<UUID> likes) {

    static final Conditions NONE = new Conditions(Set.of(), Set.of(), Set.of(), Set.of());

    Conditions {
        days = Set.copyOf(days);
        places = Set.copyOf(places);
        languages = Set.copyOf(languages);
        likes = Set.copyOf(likes);
    }
}
