package ru.nastavnik.decree;

import java.util.Set;

/** Where a decree stands on its way from the curator to the director. */
public enum DecreeState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    APPROVED;

    boolean mayBecome(DecreeState next) {
        return switch (this) {
            case DRAFT, RETURNED -> next == SUBMITTED;
            case SUBMITTED -> next == RETURNED || next == APPROVED;
            case APPROVED -> false;
        };
    }

    /** Whether the curator may still change what the decree says. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }

    static final Set<DecreeState> OPEN = Set.of(DRAFT, RETURNED);
}
