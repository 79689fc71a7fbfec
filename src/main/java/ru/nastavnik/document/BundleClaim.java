package ru.nastavnik.document;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * That one alone makes a ZIP. Each step is a short transaction and says that somebody is still at it; whoever is silent for long was cut off, and
 * the next one begins anew. A step fails with {@link Lost} once the ZIP is another's, or erased.
 */
final class BundleClaim {

    /** Longer than LibreOffice may take for a paper, and wait to begin it. */
    private static final String SILENCE = "5 minutes";

    private final UUID bundle;
    private final UUID packer = UUID.randomUUID();
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    BundleClaim(UUID bundle, JdbcClient jdbc, TransactionOperations transaction) {
        this.bundle = bundle;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** @return whether nobody else is at it */
    boolean take() {
        return transaction.execute(status -> jdbc.sql("""
                        update paper_bundle set packer = :packer, worked_at = now()
                        where id = :id and state = 'ASKED' and (worked_at is null or worked_at < now() - cast(:silence as interval))""")
                        .param("packer", packer)
                        .param("id", bundle)
                        .param("silence", SILENCE)
                        .update())
                == 1;
    }

    /**
     * Throws away what somebody who was cut off has left. In the transaction in which the papers are read.
     *
     * @param partial whether it does not hold all
     */
    void begin(int total, boolean partial, Collection<UUID> persons) {
        jdbc.sql("delete from paper_bundle_part where bundle_id = ?").param(bundle).update();
        require(jdbc.sql("update paper_bundle set done = 0, total = ?, partial = ?, persons = ?, worked_at = now() where id = ? and packer = ? and state = 'ASKED'")
                .params(total, partial, persons.toArray(UUID[]::new), bundle, packer)
                .update());
    }

    void report(int done) {
        transaction.executeWithoutResult(status -> require(
                jdbc.sql("update paper_bundle set done = ?, worked_at = now() where id = ? and packer = ? and state = 'ASKED'").params(done, bundle, packer).update()));
    }

    void store(int number, byte[] part) {
        transaction.executeWithoutResult(status -> {
            require(jdbc.sql("update paper_bundle set worked_at = now() where id = ? and packer = ? and state = 'ASKED'").params(bundle, packer).update());
            jdbc.sql("insert into paper_bundle_part (bundle_id, number, content) values (?, ?, ?)").params(bundle, number, part).update();
        });
    }

    void finish(long size) {
        transaction.executeWithoutResult(status -> require(
                jdbc.sql("update paper_bundle set state = 'READY', done = total, size = ? where id = ? and packer = ? and state = 'ASKED'")
                        .params(size, bundle, packer)
                        .update()));
    }

    void giveUp() {
        transaction.executeWithoutResult(status -> {
            int mine = jdbc.sql("update paper_bundle set state = 'FAILED' where id = ? and packer = ? and state = 'ASKED'").params(bundle, packer).update();
            if (mine == 1) {
                jdbc.sql("delete from paper_bundle_part where bundle_id = ?").param(bundle).update();
            }
        });
    }

    private static void require(int changed) {
        if (changed == 0) {
            throw new Lost();
        }
    }

    /** Another one makes it by now, or it is wanted no more. */
    static final class Lost extends RuntimeException {}
}
