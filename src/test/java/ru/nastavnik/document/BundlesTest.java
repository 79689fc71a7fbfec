package ru.nastavnik.document;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Personas;
import ru.nastavnik.account.Account;
import ru.nastavnik.account.Standings;
import ru.nastavnik.organization.Organization;

/** Asking for a ZIP, and fetching it. */
@ApplicationTest
class BundlesTest {

    @Autowired
    Personas personas;

    @Autowired
    Standings standings;

    @Autowired
    Bundles bundles;

    @Autowired
    List<PaperBundle> sources;

    @Autowired
    BundleController controller;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Organization school;
    Account curator;

    @BeforeEach
    void found() {
        school = personas.school();
        curator = personas.curator(school);
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void askingWhileOneBecomesReadyLeadsToThatOrToAnother() throws Exception {
        UUID there = put("ASKED");
        var enough = new AtomicBoolean();
        var pool = Executors.newSingleThreadExecutor();
        try {
            var packer = pool.submit(() -> {
                while (!enough.get()) {
                    in(() -> jdbc.sql("update paper_bundle set state = 'READY' where id = ?").param(there).update());
                    in(() -> jdbc.sql("update paper_bundle set state = 'ASKED' where id = ?").param(there).update());
                }
            });
            for (int times = 0; times < 500; times++) {
                assertThat(askAndThinkBetter()).isNotNull();
            }
            enough.set(true);
            packer.get(20, TimeUnit.SECONDS);
        } finally {
            enough.set(true);
            pool.shutdownNow();
        }
    }

    private UUID askAndThinkBetter() {
        return standings.find(curator.getId(), school.getSlug()).orElseThrow().call(() -> transaction.execute(status -> {
            status.setRollbackOnly();
            return bundles.ask(consents(), "MENTEE/", PaperFormat.DOCX);
        }));
    }

    @Test
    void nobodyWhoFetchesHoldsAConnection() throws Exception {
        UUID id = put("READY");
        for (int number = 0; number < 3; number++) {
            int part = number;
            in(() -> jdbc.sql("insert into paper_bundle_part (bundle_id, number, content) values (?, ?, 'part')").params(id, part).update());
        }
        in(() -> jdbc.sql("update paper_bundle set size = 12").update());
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("curator", null, "WRITE_REGISTERS"));
        var open = new ArrayList<Boolean>();
        var response = new MockHttpServletResponse() {
            @Override
            public ServletOutputStream getOutputStream() {
                open.add(TransactionSynchronizationManager.isActualTransactionActive());
                return super.getOutputStream();
            }
        };
        standings.find(curator.getId(), school.getSlug()).orElseThrow().run(() -> fetch(id, response));
        assertThat(response.getContentAsString()).isEqualTo("partpartpart");
        assertThat(open).isNotEmpty().containsOnly(false);
    }

    private void fetch(UUID id, MockHttpServletResponse response) {
        try {
            controller.fetch(id, Locale.ROOT, response);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private UUID put(String state) {
        var id = UUID.randomUUID();
        in(() -> jdbc.sql("insert into paper_bundle (id, source, subject, format, state, asked_by, asked_at) values (?, 'consents', 'MENTEE/', 'DOCX', ?, ?, now())")
                .params(id, state, curator.getId())
                .update());
        return id;
    }

    private PaperBundle consents() {
        return sources.stream().filter(source -> source.key().equals("consents")).findFirst().orElseThrow();
    }

    private <T> T in(Supplier<T> work) {
        return standings.find(curator.getId(), school.getSlug()).orElseThrow().call(() -> transaction.execute(status -> work.get()));
    }
}
