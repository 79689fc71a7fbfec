package ru.nastavnik.form;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How often something may be done: some times at once, and then one at a time. Nobody is ever locked out for good. Counted in the memory of
 * one node; with several nodes there are as many times more.
 *
 * @param <K> whom or what it is counted for
 */
public final class Pace<K> {

    /** An allowance must be full again after an hour: whoever is not seen for that long is forgotten. */
    public record Allowance(int atOnce, Duration oneMoreAfter) {}

    private final Cache<K, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(200_000).expireAfterAccess(Duration.ofHours(1)).build();

    private final Function<K, Allowance> allowances;
    private final TimeMeter time;

    public Pace(Clock clock, Function<K, Allowance> allowances) {
        this.time = new ClockMeter(clock);
        this.allowances = allowances;
    }

    /** Takes one of each. Returns how long to wait when one of them has none left: nothing is taken then. */
    public Optional<Duration> take(List<K> all) {
        List<K> taken = new ArrayList<>();
        for (K one : all) {
            var probe = bucket(one).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                giveBack(taken);
                return Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
            }
            taken.add(one);
        }
        return Optional.empty();
    }

    public void giveBack(List<K> all) {
        all.forEach(one -> bucket(one).addTokens(1));
    }

    private Bucket bucket(K counted) {
        return buckets.get(counted, key -> {
            var allowance = allowances.apply(key);
            return Bucket.builder()
                    .withCustomTimePrecision(time)
                    .addLimit(limit -> limit.capacity(allowance.atOnce()).refillIntervally(1, allowance.oneMoreAfter()))
                    .build();
        });
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
