package ru.nastavnik;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Those who wait in this database until somebody else lets a lock go. */
@TestComponent
public class LockWaits {

    /** Who waits for a row waits for a transaction, which is of no database: what they hold already is of one. */
    private static final String WAITING = """
            select count(distinct pid) from pg_locks where not granted
            and pid in (select pid from pg_locks where database = (select oid from pg_database where datname = current_database()))""";

    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final JdbcClient jdbc;

    LockWaits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Goes on as soon as so many wait. On the connection of the caller, who holds the lock. */
    public void awaitWaiting(int number) {
        await(number + " wait for a lock")
                .atMost(LONGEST)
                .pollInSameThread()
                .until(() -> jdbc.sql(WAITING).query(Integer.class).single() >= number);
    }
}
