package ru.nastavnik.account;

import java.time.Duration;

/** How many wrong guesses are free, and how soon one more is allowed after them. */
public enum Limit {
    /** At one name, from all browsers that its owner never signed in with. */
    NAME(10, Duration.ofMinutes(1)),
    /** At one name, from one browser that its owner did sign in with: a stranger's guesses do not count here. */
    DEVICE(10, Duration.ofSeconds(30)),
    /** From one address: generous, because a school stands behind a single one and thirty pupils sign in at once. */
    ADDRESS(200, Duration.ofSeconds(2)),
    /** At the codes of invitations, from one address. */
    CODE(30, Duration.ofSeconds(10)),
    /**
     * At the one-time codes of an account, at the sign-in and in its sessions apart: three of a million are right at any time, so a guess an instant
     * would soon hit.
     */
    SECOND_FACTOR(5, Duration.ofMinutes(5));

    final int free;
    final Duration oneMoreAfter;

    Limit(int free, Duration oneMoreAfter) {
        this.free = free;
        this.oneMoreAfter = oneMoreAfter;
    }

    public Counted of(String whom) {
        return new Counted(this, whom);
    }

    public record Counted(Limit limit, String whom) {}
}
