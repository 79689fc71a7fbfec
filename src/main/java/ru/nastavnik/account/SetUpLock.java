package ru.nastavnik.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Two who set the product up at once, or two nodes that start at once, do it one after the other. */
@Component
class SetUpLock {

    private static final long KEY = 0x6E61737461766E69L; // any number that nobody else locks

    private final JdbcClient jdbc;

    SetUpLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends. */
    void hold() {
        jdbc.sql("select pg_advisory_xact_lock(:key)").param("key", KEY).query((row, number) -> number).list();
    }
}
