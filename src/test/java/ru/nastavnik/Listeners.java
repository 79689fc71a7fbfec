package ru.nastavnik;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The listeners between rooms, which work beside the request that published their event. */
@TestComponent
public class Listeners {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final JdbcClient jdbc;

    Listeners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until all have done their part with the events published so far. @throws AssertionError when one has not, or failed */
    public void settle() {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (jdbc.sql("select count(*) from event_publication").query(Long.class).single() > 0) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not done: " + jdbc.sql("select listener_id || ' ' || status from event_publication").query(String.class).list());
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
