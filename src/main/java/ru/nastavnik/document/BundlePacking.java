package ru.nastavnik.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.DayBegan;
import ru.nastavnik.organization.Standing;

/**
 * Makes a ZIP beside the request that asked for it, in one transaction: when the machine dies in the middle nothing of it is there, and it is begun
 * again. How far it is stands in the database at once, for the page that shows it.
 */
@Component
class BundlePacking {

    private static final Logger LOG = LoggerFactory.getLogger(BundlePacking.class);

    /** Papers from one note of how far it is to the next. */
    private static final int STEP = 50;

    private final Bundles bundles;
    private final Papers papers;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    BundlePacking(Bundles bundles, Papers papers, Journal journal, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.bundles = bundles;
        this.papers = papers;
        this.journal = journal;
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @ApplicationModuleListener
    void on(BundleAsked event) {
        Standing.require().onBehalfOf(event.account()).run(() -> pack(event.bundle()));
    }

    @ApplicationModuleListener
    void on(DayBegan event) {
        bundles.eraseOld();
    }

    private void pack(UUID id) {
        try {
            apart.executeWithoutResult(status -> bundles.asked(id).ifPresent(this::pack));
        } catch (RuntimeException e) {
            LOG.error("Papers could not be put together", e);
            apart.executeWithoutResult(status -> jdbc.sql("update paper_bundle set state = 'FAILED' where id = ? and state = 'ASKED'").param(id).update());
        }
    }

    private void pack(BundleRow bundle) {
        List<PaperBundle.Paper> content = bundles.source(bundle).orElseThrow().papers(bundle.subject());
        Set<UUID> persons = content.stream().flatMap(paper -> paper.persons().stream()).collect(Collectors.toSet());
        apart.executeWithoutResult(status -> jdbc.sql("update paper_bundle set done = 0, total = ?, persons = ? where id = ?")
                .params(content.size(), persons.toArray(UUID[]::new), bundle.id())
                .update());
        journal.done(Deed.PRINTED, "document.journal.bundle", persons);
        long size = zip(bundle, content);
        jdbc.sql("update paper_bundle set state = 'READY', done = total, size = ? where id = ?").params(size, bundle.id()).update();
    }

    private long zip(BundleRow bundle, List<PaperBundle.Paper> content) {
        var parts = new BundleParts(jdbc, bundle.id());
        Map<String, Press> presses = new HashMap<>();
        try (var zip = new ZipOutputStream(parts)) {
            // papers are packed already
            zip.setLevel(Deflater.NO_COMPRESSION);
            int done = 0;
            for (var paper : content) {
                var press = presses.computeIfAbsent(paper.data().kind().key(), key -> papers.press(paper.data().kind()));
                done++;
                zip.putNextEntry(new ZipEntry("%04d %s%s".formatted(done, StoredFiles.plain(paper.name()), bundle.format().extension())));
                zip.write(press.make(paper.data(), bundle.format()));
                zip.closeEntry();
                if (done % STEP == 0) {
                    report(bundle, done);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts.size();
    }

    private void report(BundleRow bundle, int done) {
        apart.executeWithoutResult(status -> jdbc.sql("update paper_bundle set done = ? where id = ?").params(done, bundle.id()).update());
    }
}
