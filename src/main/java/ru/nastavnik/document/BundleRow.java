package ru.nastavnik.document;

import java.time.Instant;
import java.util.UUID;

/**
 * A ZIP that was asked for.
 *
 * @param source key of its {@link PaperBundle}
 * @param total 0 until it is known
 * @param partial whether there are more papers than one ZIP holds
 * @param size in bytes
 */
record BundleRow(UUID id, String source, String subject, PaperFormat format, State state, int done, int total, boolean partial, long size, Instant askedAt) {

    enum State {
        ASKED,
        READY,
        FAILED
    }

    public int percent() {
        return total == 0 ? 0 : done * 100 / total;
    }

    /** Of a thousand bytes. */
    public long kilobytes() {
        return (size + 999) / 1000;
    }

    public Instant keptUntil() {
        return askedAt.plus(Bundles.KEPT);
    }
}
