package ru.nastavnik.survey;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A group of people whom a round can ask, or several of one kind: a whole register, a class, the pairs of a decree. Each room that knows of such
 * groups has a bean or more. Called inside a transaction, in the organization's standing.
 */
public interface Audience {

    /** By which rounds remember it; also the end of its message's key: {@code survey.audience.*}. */
    String name();

    /** The groups to choose from; one with a null argument where there is but one; none where nobody can be asked now. */
    List<Group> groups();

    /** Who belongs to it now. */
    List<Member> members(String argument);

    /**
     * Whom somebody of the group has met, and so may name where partners are asked for.
     *
     * @return persons; empty where the audience does not know, and whoever of the other side is asked by the same round may be named
     */
    default Optional<Set<UUID>> acquaintances(String argument, UUID person) {
        return Optional.empty();
    }

    /** @param label in the reader's language; null where the audience's own name says it */
    record Group(String argument, String label) {}

    /**
     * Somebody to be asked.
     *
     * @param person null for staff
     * @param account of staff; null for everybody of the registers
     * @param pair null when they are not asked as one of a pair
     * @param form of mentoring, by its name; null when there is none, or several
     * @param bornIn year; null when it is not known
     */
    record Member(UUID person, UUID account, Side side, UUID pair, String form, String schoolClass, String sex, Integer bornIn) {}
}
