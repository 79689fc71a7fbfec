package ru.nastavnik.intake;

import java.time.Instant;

/**
 * A row because of which a list cannot be taken back: somebody changed what it made, or built on it.
 *
 * @param name null when the record is gone
 * @param path of the record below the organization's page; null when it has none
 * @param by who did it last; null when that is not known, like {@code at}
 */
record HinderedRow(int number, String name, String path, String by, Instant at) {

    /** More nobody would mend one by one. */
    static final int MOST = 100;
}
