package ru.nastavnik.account;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.account.Limit.Counted;
import ru.nastavnik.form.Pace;
import ru.nastavnik.form.Pace.Allowance;

/** Slows guessing: each {@link Limit} lets some guesses through at once and then one at a time. */
@Component
public class Guesses {

    private final Pace<Counted> pace;

    Guesses(Clock clock) {
        this.pace = new Pace<>(clock, counted -> new Allowance(counted.limit().free, counted.limit().oneMoreAfter));
    }

    /**
     * Counts one guess against each. A right one is given back by {@link #right}: counting first leaves no gap for many guesses at once.
     *
     * @throws SlowedException when one of them has no guess left; nothing is counted then
     */
    public void count(Counted... all) {
        pace.take(List.of(all)).ifPresent(wait -> {
            throw new SlowedException(wait);
        });
    }

    public void right(Counted... all) {
        pace.giveBack(List.of(all));
    }
}
