package ru.nastavnik.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.account.Limit.Counted;

/**
 * Slows guessing: each {@link Limit} lets some guesses through at once and then one at a time. Nobody is ever locked out for good.
 * Counted in the memory of one node; with several nodes a guesser has as many times more.
 */
@Component
class Guesses {

    private final Cache<Counted, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(200_000).expireAfterAccess(Duration.ofHours(1)).build();

    private final TimeMeter time;

    Guesses(Clock clock) {
        this.time = new ClockMeter(clock);
    }

    /**
     * Counts one guess against each. A right one is given back by {@link #right}: counting first leaves no gap for many guesses at once.
     *
     * @throws SlowedException when one of them has no guess left; nothing is counted then
     */
    void count(Counted... all) {
        List<Counted> taken = new ArrayList<>();
        for (Counted counted : all) {
            var probe = bucket(counted).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                right(taken.toArray(Counted[]::new));
                throw new SlowedException(Duration.ofNanos(probe.getNanosToWaitForRefill()));
            }
            taken.add(counted);
        }
    }

    void right(Counted... all) {
        for (Counted counted : all) {
            bucket(counted).addTokens(1);
        }
    }

    private Bucket bucket(Counted counted) {
        return buckets.get(counted, key -> Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(key.limit().free).refillIntervally(1, key.limit().oneMoreAfter))
                .build());
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
