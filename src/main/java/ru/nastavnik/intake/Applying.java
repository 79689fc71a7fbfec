package ru.nastavnik.intake;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.Newcomers;

/**
 * Writes a confirmed list into the registers, beside the request that confirmed it: in one transaction, so that a machine that dies in the
 * middle has done nothing, and begins again when it is back. An organization's lists and other newcomers wait for one another, and each list
 * looks once more, when its turn has come, whether the registers are still as its check saw them: so they make no doubles. Whoever changes or
 * withdraws while it is being written stops it, too.
 */
@Component
class Applying {

    private static final Logger LOG = LoggerFactory.getLogger(Applying.class);

    private final Imports imports;
    private final ImportFiles files;
    private final RowChoices choices;
    private final Handlings handlings;
    private final Newcomers newcomers;
    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Clock clock;

    Applying(
            Imports imports, ImportFiles files, RowChoices choices, Handlings handlings, Newcomers newcomers, JdbcClient jdbc,
            PlatformTransactionManager transactions, Clock clock) {
        this.imports = imports;
        this.files = files;
        this.choices = choices;
        this.handlings = handlings;
        this.newcomers = newcomers;
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(ImportConfirmed event) {
        Standing.require().onBehalfOf(event.account()).run(() -> apply(event.list()));
    }

    private void apply(UUID id) {
        try {
            apart.executeWithoutResult(status -> whenStillConfirmed(id, this::write));
        } catch (SetBack e) {
            fallBack(id, e.getMessage());
        } catch (OptimisticLockingFailureException e) {
            fallBack(id, "import.setback.outdated");
        } catch (RuntimeException e) {
            LOG.error("A list could not be applied", e);
            fallBack(id, "import.setback.failed");
        }
    }

    /** It comes twice when it was cut off, or seemed to be. */
    private void whenStillConfirmed(UUID id, Consumer<Import> work) {
        newcomers.hold();
        imports.findById(id).filter(list -> list.getState() == ImportState.APPLYING).ifPresent(work);
    }

    private void write(Import list) {
        var id = list.getId();
        var handling = (WrittenBehind) handlings.of(list);
        if (handling.isOutdated(list)) {
            throw new SetBack("import.setback.outdated");
        }
        Map<Choice, Integer> tally = choices.tally(id);
        handling.apply(list, done -> report(id, done));
        finish(id, tally);
    }

    /** The persistence context was emptied meanwhile, so the list is looked up anew. */
    private void finish(UUID id, Map<Choice, Integer> tally) {
        var list = imports.findById(id).orElseThrow();
        list.count(tally.getOrDefault(Choice.ADD, 0), tally.getOrDefault(Choice.UPDATE, 0));
        list.finish(ImportState.APPLIED, clock.instant());
        jdbc.sql("delete from import_row where import_id = :list and choice = 'SKIP'").param("list", id).update();
        files.forget(id);
    }

    /** In a transaction of its own, for the page that shows how far it is; it is also told there when it is enough. */
    private void report(UUID id, int done) {
        boolean stopping = apart.execute(status -> jdbc.sql("update import set done = :done where id = :list returning stopping")
                .param("done", done)
                .param("list", id)
                .query(Boolean.class)
                .single());
        if (stopping) {
            throw new SetBack("import.setback.stopped");
        }
    }

    private void fallBack(UUID id, String reason) {
        apart.executeWithoutResult(status -> whenStillConfirmed(id, list -> {
            list.fallBack(reason);
            jdbc.sql("update import set done = 0, stopping = false where id = :list").param("list", id).update();
        }));
    }

    /** Why a list stands before its check again: a key of a message. */
    private static final class SetBack extends RuntimeException {

        SetBack(String reason) {
            super(reason);
        }
    }
}
