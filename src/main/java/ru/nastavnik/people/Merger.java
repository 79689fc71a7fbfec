package ru.nastavnik.people;

import java.util.List;
import java.util.Set;

/** How a room puts together what it keeps of two people who turn out to be one: one bean or more in each room that refers to people. */
public interface Merger {

    /**
     * The columns that this bean answers for, as {@code table.column}: those of its room that refer to a person, a mentor or a mentee. A test fails
     * for one that nobody names.
     */
    Set<String> columns();

    /** Why the two cannot become one: keys of messages. Asked before anything changes. */
    default List<String> obstacles(Merge merge) {
        return List.of();
    }

    /** Moves all from the one to the other, inside the running transaction, by SQL: what JPA had in hand is written before and forgotten after. */
    void merge(Merge merge);
}
