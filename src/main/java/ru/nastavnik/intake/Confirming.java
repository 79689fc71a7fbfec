package ru.nastavnik.intake;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import ru.nastavnik.account.GroupInviting.Card;
import ru.nastavnik.intake.Handling.Refusal;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.Newcomers;

/** Says yes to a list that was checked, no, or takes it back. */
@Service
class Confirming {

    /** More cards than that nobody hands out in a day. */
    private static final int MOST_CARDS = 300;

    private final Desk desk;
    private final Newcomers newcomers;
    private final AccountHandling accounts;
    private final Handlings handlings;
    private final ImportRows rows;
    private final ImportFiles files;
    private final RowChoices choices;
    private final Receiving receiving;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    Confirming(
            Desk desk, Newcomers newcomers, AccountHandling accounts, Handlings handlings, ImportRows rows, ImportFiles files, RowChoices choices,
            Receiving receiving, JdbcClient jdbc, ApplicationEventPublisher events, TransactionOperations transaction, Clock clock) {
        this.desk = desk;
        this.newcomers = newcomers;
        this.accounts = accounts;
        this.handlings = handlings;
        this.rows = rows;
        this.files = files;
        this.choices = choices;
        this.receiving = receiving;
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Why a list cannot be applied as it is. The message is a key. */
    static final class Refused extends RuntimeException {

        private final transient Object about;

        Refused(String key, Object about) {
            super(key);
            this.about = about;
        }

        Object about() {
            return about;
        }
    }

    /**
     * The list is written behind the page. Only invitations are made at once: their cards are returned, and nobody can make them again.
     *
     * @param withoutErrors whether rows with errors may be left out
     * @param base address of the application, where no other is set
     * @throws Refused when something is to be decided first
     */
    List<Card> confirm(UUID id, boolean withoutErrors, String base) {
        return transaction.execute(status -> {
            var list = desk.lock(id);
            if (list.getState() != ImportState.CHECKED) {
                return List.of();
            }
            int errors = rows.tally(id).getOrDefault(Verdict.ERROR, 0);
            if (errors > 0 && !withoutErrors) {
                throw new Refused("import.refused.errors", errors);
            }
            var colliding = choices.colliding(id);
            if (!colliding.isEmpty()) {
                throw new Refused("import.refused.colliding", colliding.stream().map(String::valueOf).collect(Collectors.joining(", ")));
            }
            var tally = choices.tally(id);
            if (tally.getOrDefault(Choice.ADD, 0) + tally.getOrDefault(Choice.UPDATE, 0) == 0) {
                throw new Refused("import.refused.nothing", 0);
            }
            if (list.getKind() == ImportKind.ACCOUNTS) {
                return invite(list, tally.getOrDefault(Choice.ADD, 0), base);
            }
            list.become(ImportState.APPLYING);
            jdbc.sql("update import set done = 0, stopping = false where id = :list").param("list", id).update();
            events.publishEvent(new ImportConfirmed(Standing.require().organization(), id, Standing.require().account()));
            return List.of();
        });
    }

    private List<Card> invite(Import list, int guests, String base) {
        if (guests > MOST_CARDS) {
            throw new Refused("import.refused.too-many", MOST_CARDS);
        }
        var cards = accounts.invite(list, base);
        list.count(cards.size(), 0);
        list.finish(ImportState.APPLIED, clock.instant());
        jdbc.sql("delete from import_row where import_id = :list and choice = 'SKIP'").param("list", list.getId()).update();
        files.forget(list.getId());
        return cards;
    }

    /** Before it is confirmed nothing is left of it; while it is written, the writing stops as soon as it can and nothing has happened. */
    void cancel(UUID id) {
        transaction.executeWithoutResult(status -> {
            var list = desk.lock(id);
            if (list.getState().isOpen()) {
                receiving.cancel(list);
            } else if (list.getState() == ImportState.APPLYING) {
                jdbc.sql("update import set stopping = true where id = :list").param("list", id).update();
            }
        });
    }

    /** Says why not, when somebody built on it meanwhile. */
    Optional<Refusal> undo(UUID id) {
        return transaction.execute(status -> {
            newcomers.hold();
            var list = desk.lock(id);
            if (!list.isUndoable()) {
                return Optional.empty();
            }
            var refusal = handlings.of(list).undo(list);
            if (refusal.isEmpty()) {
                finish(id);
            }
            return refusal;
        });
    }

    /** The persistence context was emptied meanwhile, so the list is looked up anew. */
    private void finish(UUID id) {
        var list = desk.lock(id);
        list.finish(ImportState.UNDONE, clock.instant());
        list.wipe();
        rows.remove(id);
    }
}
