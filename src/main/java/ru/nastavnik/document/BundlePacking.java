package ru.nastavnik.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import ru.nastavnik.account.Standings;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.DayBegan;
import ru.nastavnik.organization.Standing;

/**
 * Makes a ZIP beside the request that asked for it. No connection is held while papers are made, which takes LibreOffice minutes: the data are read
 * at the beginning, and what comes is stored bit by bit. When the machine dies in the middle, it is begun again.
 */
@Component
class BundlePacking {

    private static final Logger LOG = LoggerFactory.getLogger(BundlePacking.class);

    /** From one note of how far it is to the next. */
    private static final Duration STEP = Duration.ofSeconds(1);

    private final Bundles bundles;
    private final Papers papers;
    private final Standings standings;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    BundlePacking(Bundles bundles, Papers papers, Standings standings, Journal journal, JdbcClient jdbc, TransactionOperations transaction) {
        this.bundles = bundles;
        this.papers = papers;
        this.standings = standings;
        this.journal = journal;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** @throws IllegalStateException while another is at it: an event that takes long is handed out again, and stays until the ZIP is made */
    @ApplicationModuleListener
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void on(BundleAsked event) {
        Standing job = Standing.require().onBehalfOf(event.account());
        List<UUID> ancestors = standings.find(event.account(), job.slug()).map(Standing::ancestors).orElse(job.ancestors());
        job.below(ancestors).run(() -> pack(event.bundle()));
    }

    @ApplicationModuleListener
    void on(DayBegan event) {
        bundles.eraseOld();
    }

    private void pack(UUID id) {
        var bundle = transaction.execute(status -> bundles.asked(id));
        if (bundle.isEmpty()) {
            return;
        }
        var claim = new BundleClaim(id, jdbc, transaction);
        if (!claim.take()) {
            throw new IllegalStateException("Papers are being put together: " + id);
        }
        try {
            claim.finish(zip(bundle.get(), read(bundle.get(), claim), claim));
        } catch (BundleClaim.Lost e) {
            LOG.info("Papers are wanted no more: {}", id);
        } catch (RuntimeException e) {
            LOG.error("Papers could not be put together", e);
            claim.giveUp();
        }
    }

    private List<PaperBundle.Paper> read(BundleRow bundle, BundleClaim claim) {
        return transaction.execute(status -> {
            bundles.lockNames();
            PaperBundle source = bundles.source(bundle).orElseThrow();
            PaperBundle.Content content = source.papers(bundle.subject());
            Set<UUID> persons = content.papers().stream().flatMap(paper -> paper.persons().stream()).collect(Collectors.toSet());
            claim.begin(content.papers().size(), content.partial(), persons);
            journal.done(Deed.PRINTED, "document.journal.bundle", persons);
            return content.papers();
        });
    }

    /** @return its size in bytes */
    private long zip(BundleRow bundle, List<PaperBundle.Paper> content, BundleClaim claim) {
        var parts = new BundleParts(claim);
        long reported = System.nanoTime();
        try (var printing = new Printing(content, bundle.format(), papers::press); var zip = new ZipOutputStream(parts)) {
            // papers are packed already
            zip.setLevel(Deflater.NO_COMPRESSION);
            int done = 0;
            while (printing.hasNext()) {
                Printing.Printed paper = printing.next();
                done++;
                zip.putNextEntry(new ZipEntry("%04d %s%s".formatted(done, StoredFiles.plain(paper.name()), bundle.format().extension())));
                zip.write(paper.content());
                zip.closeEntry();
                if (System.nanoTime() - reported > STEP.toNanos()) {
                    claim.report(done);
                    reported = System.nanoTime();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts.size();
    }
}
