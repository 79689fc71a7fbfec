package ru.nastavnik.pairing;

import java.util.EnumSet;
import java.util.Set;

/** Why a pair ended before its last day (S1 agr. 3.4–3.5 and 2.4.4). */
public enum EndReason {
    /** One side kept breaching what was agreed. */
    BREACH,
    LOST_CONTACT,
    /** One of the two left the organization. */
    LEFT,
    /** Both sides agreed to. */
    AGREED,
    /** What they wanted is reached already: no failure. */
    SUCCESS,
    CONSENT_WITHDRAWN,
    /** A decree amended or cancelled the one that bound them. */
    DECREE;

    /** What people may give as a ground; the others are known to the application alone. */
    public static final Set<EndReason> GROUNDS = EnumSet.of(BREACH, LOST_CONTACT, LEFT, AGREED, SUCCESS);

    PairState state() {
        return this == SUCCESS ? PairState.COMPLETED : PairState.ENDED;
    }
}
