package ru.nastavnik.people;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Of two people, who stays and what of whom is right.
 *
 * @param versions that were compared, of both people and all their cards, by id
 * @param keep whose card stays, at its address
 * @param take by field: whose value is right; the kept one's where nothing is said
 * @param account which stays; null when they have none
 */
record MergeForm(UUID first, UUID second, Map<String, Integer> versions, Side keep, Map<String, Side> take, UUID account) {

    enum Side {
        FIRST,
        SECOND
    }

    MergeForm {
        versions = versions == null ? new HashMap<>() : new HashMap<>(versions); // the binder puts into it
        keep = keep == null ? Side.FIRST : keep;
        take = take == null ? new HashMap<>() : new HashMap<>(take);
    }

    UUID kept() {
        return keep == Side.FIRST ? first : second;
    }

    UUID gone() {
        return keep == Side.FIRST ? second : first;
    }

    boolean takesFromGone(String field) {
        return take.getOrDefault(field, keep) != keep;
    }
}
