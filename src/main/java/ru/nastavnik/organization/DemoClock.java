package ru.nastavnik.organization;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The application's clock in the demo: while the city is made it can stand on an earlier day, so that decrees have the dates of a lived year. */
@Component
@Profile("demo")
public class DemoClock extends Clock {

    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private volatile Duration back = Duration.ZERO;

    /** Does the work as if it were ten in the morning of that day; a day that is not yet over is today. */
    public void on(LocalDate day, ZoneId zone, Runnable work) {
        Instant then = day.atTime(MORNING).atZone(zone).toInstant();
        Duration ago = Duration.between(then, Instant.now());
        back = ago.isNegative() ? Duration.ZERO : ago;
        try {
            work.run();
        } finally {
            back = Duration.ZERO;
        }
    }

    @Override
    public Instant instant() {
        return Instant.now().minus(back);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
