package ru.nastavnik.people;

import java.util.Set;

/**
 * Where somebody of a register stands.
 *
 * @param <S> the states of that register
 */
public interface LifeState<S extends LifeState<S>> {

    String name();

    /** Where a curator may move somebody who stands here, what is usual before the rest. */
    Set<S> next();

    /** Whoever comes here has a reason, which is kept. */
    boolean asksReason();

    /** Whoever comes here leaves the register for the archive. */
    boolean isOut();
}
