package ru.nastavnik.people;

import java.util.HashMap;
import java.util.Map;

/** One of two people who may be one, with the cards that there are; a card is null for none. */
record MergeSide(Person person, Mentor mentor, Mentee mentee) {

    /** Of the person and either card, by id as a form sends it. */
    Map<String, Integer> versions() {
        var versions = new HashMap<>(Map.of(person.getId().toString(), person.getVersion()));
        if (mentor != null) {
            versions.put(mentor.getId().toString(), mentor.getVersion());
        }
        if (mentee != null) {
            versions.put(mentee.getId().toString(), mentee.getVersion());
        }
        return versions;
    }
}
