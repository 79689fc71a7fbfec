package ru.nastavnik.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.LockWaits;
import ru.nastavnik.Personas;
import ru.nastavnik.account.Account;
import ru.nastavnik.account.Standings;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Right;

/** A ZIP is made by one alone, in short steps, and begun anew by another when the one was cut off. */
@ApplicationTest
class BundlePackingTest {

    @Autowired
    Personas personas;

    @Autowired
    Standings standings;

    @Autowired
    PaperKinds kinds;

    @Autowired
    Papers papers;

    @Autowired
    Journal journal;

    @Autowired
    LockWaits waits;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    Organization school;
    Account curator;
    UUID person = UUID.randomUUID();
    Samples samples;
    Bundles bundles;
    BundlePacking packing;

    @BeforeEach
    void found() {
        school = personas.school();
        curator = personas.curator(school);
        samples = new Samples(kinds.find("decree-pairs").orElseThrow().example(), person);
        bundles = new Bundles(List.of(samples), jdbc, events, clock);
        packing = new BundlePacking(bundles, papers, standings, journal, jdbc, transaction);
    }

    @Test
    void noTransactionIsOpenWhilePapersAreMade() throws Exception {
        UUID id = asked();
        pack(id);
        assertThat(samples.madeInTransaction).containsExactly(false);
        assertThat(entries(id)).isEqualTo(2);
        var listener = BundlePacking.class.getDeclaredMethod("on", BundleAsked.class);
        assertThat(new AnnotationTransactionAttributeSource(false).getTransactionAttribute(listener, BundlePacking.class).getPropagationBehavior())
                .isEqualTo(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    @Test
    void whileOneIsAtItAnotherKeepsOff() {
        UUID id = asked();
        samples.meanwhile = () -> assertThatIllegalStateException().isThrownBy(() -> packing.on(event(id)));
        pack(id);
        assertThat(samples.read).as("once").isOne();
        assertThat(row(id)).containsEntry("state", "READY");
    }

    @Test
    void whoeverWasCutOffIsFollowedByAnother() throws IOException {
        UUID id = asked();
        in(() -> jdbc.sql("update paper_bundle set packer = ?, worked_at = now() - interval '6 minutes', done = 1").param(UUID.randomUUID()).update());
        in(() -> jdbc.sql("insert into paper_bundle_part (bundle_id, number, content) values (?, 0, 'cut off'), (?, 7, 'cut off')").params(id, id).update());
        pack(id);
        assertThat(row(id)).containsEntry("state", "READY").containsEntry("done", 2).containsEntry("partial", true);
        assertThat(entries(id)).isEqualTo(2);
        assertThat(count("select count(*) from paper_bundle_part")).isOne();
    }

    @Test
    void whoeverWasThoughtToBeCutOffWritesNoMore() {
        UUID id = asked();
        samples.meanwhile = () -> in(() -> jdbc.sql("update paper_bundle set packer = ?").param(UUID.randomUUID()).update());
        pack(id);
        assertThat(row(id)).containsEntry("state", "ASKED");
        assertThat(count("select count(*) from paper_bundle_part")).isZero();
    }

    @Test
    void whoeverIsForgottenWhileThePapersAreMadeIsOnNone() {
        UUID id = asked();
        samples.meanwhile = () -> in(() -> bundles.forget(person));
        pack(id);
        assertThat(count("select count(*) from paper_bundle") + count("select count(*) from paper_bundle_part")).isZero();
    }

    @Test
    void whoeverIsForgottenWhileTheNamesAreReadIsOnNone() throws Exception {
        UUID id = asked();
        var pool = Executors.newSingleThreadExecutor();
        try {
            var forgotten = new ArrayList<Future<Integer>>();
            samples.whileRead = () -> {
                forgotten.add(pool.submit(() -> in(() -> bundles.forget(person))));
                waits.awaitWaiting(1);
            };
            pack(id);
            assertThat(forgotten.get(0).get(20, TimeUnit.SECONDS)).isOne();
            assertThat(count("select count(*) from paper_bundle")).isZero();
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void nothingStaysOfWhatCannotBeMade() {
        UUID id = asked();
        samples.meanwhile = () -> {
            throw new IllegalArgumentException("no template");
        };
        pack(id);
        assertThat(row(id)).containsEntry("state", "FAILED");
        assertThat(count("select count(*) from paper_bundle_part")).isZero();
    }

    @Test
    void onePaperThatCannotBeMadeEndsThemAll() {
        UUID id = asked();
        samples.second = PaperData.of(samples.sample.kind());
        pack(id);
        assertThat(row(id)).containsEntry("state", "FAILED");
        assertThat(count("select count(*) from paper_bundle_part")).isZero();
    }

    /** Put there without its event, so that nobody else makes it. */
    private UUID asked() {
        var id = UUID.randomUUID();
        in(() -> jdbc.sql("insert into paper_bundle (id, source, subject, format, state, asked_by, asked_at) values (?, 'samples', '', 'DOCX', 'ASKED', ?, now())")
                .params(id, curator.getId())
                .update());
        return id;
    }

    private void pack(UUID id) {
        standings.find(curator.getId(), school.getSlug()).orElseThrow().run(() -> packing.on(event(id)));
    }

    private BundleAsked event(UUID id) {
        return new BundleAsked(school.getId(), id, curator.getId());
    }

    private Map<String, Object> row(UUID id) {
        return in(() -> jdbc.sql("select state, done, partial from paper_bundle where id = ?").param(id).query().singleRow());
    }

    private int count(String sql) {
        return in(() -> jdbc.sql(sql).query(Integer.class).single());
    }

    private int entries(UUID id) throws IOException {
        byte[] content = in(() -> jdbc.sql("select string_agg(content, '' order by number) from paper_bundle_part where bundle_id = ?")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .single());
        int entries = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            while (zip.getNextEntry() != null) {
                entries++;
            }
        }
        return entries;
    }

    private <T> T in(Supplier<T> work) {
        return standings.find(curator.getId(), school.getSlug()).orElseThrow().call(() -> transaction.execute(status -> work.get()));
    }

    /** Twice the same sample, unless the {@code second} is another; what is done {@code meanwhile} comes before the first of them is made. */
    private static final class Samples implements PaperBundle {

        private final PaperData sample;
        private PaperData second;
        private final UUID person;
        private final List<Boolean> madeInTransaction = new ArrayList<>();
        private Runnable whileRead = () -> {};
        private Runnable meanwhile = () -> {};
        private int read;

        Samples(PaperData sample, UUID person) {
            this.sample = sample;
            this.second = sample;
            this.person = person;
        }

        @Override
        public String key() {
            return "samples";
        }

        @Override
        public Right right() {
            return Right.WRITE_REGISTERS;
        }

        @Override
        public Content papers(String subject) {
            read++;
            whileRead.run();
            var twice = new ArrayList<>(List.of(new Paper(sample, "Образец", Set.of(person)), new Paper(second, "Образец", Set.of(person)))) {
                @Override
                public Iterator<Paper> iterator() {
                    madeInTransaction.add(TransactionSynchronizationManager.isActualTransactionActive());
                    meanwhile.run();
                    return super.iterator();
                }
            };
            return new Content(twice, true);
        }
    }
}
