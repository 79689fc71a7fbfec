package ru.nastavnik.journal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import ru.nastavnik.organization.Standing;

/**
 * Takes down who did what with whose data. A deed is written in its own transaction, with it or not at all. Looks are written behind,
 * many at once, so that a page does not wait for them: a machine that dies loses those of its last second.
 */
@Component
public class Journal implements DisposableBean {

    /** So many looks wait at most; whoever comes then writes them first. */
    private static final int ROOM = 5_000;

    private static final String ADD = """
            with entry as (
              insert into journal_entry (account_id, done_at, deed, what, persons) values (?, ?, ?, ?, ?) returning id)
            insert into journal_person (entry_id, person_id) select entry.id, person from entry, unnest(?::uuid[]) as person""";

    private final JdbcOperations jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final BlockingQueue<Entry> looks = new LinkedBlockingQueue<>(ROOM);

    Journal(JdbcOperations jdbc, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Somebody looked. May be called in a read-only transaction.
     *
     * @param what key of a message: what was looked at
     * @param persons ids of the people shown; none writes nothing
     */
    public void seen(String what, Collection<UUID> persons) {
        if (persons.isEmpty()) {
            return;
        }
        var look = entry(Deed.SEEN, what, persons);
        while (!looks.offer(look)) {
            writeLooks();
        }
    }

    /**
     * Written in the running transaction, with the deed or not at all.
     *
     * @param what key of a message: what was changed, printed, taken out
     * @param persons ids of the people concerned; none writes nothing
     */
    public void done(Deed deed, String what, Collection<UUID> persons) {
        if (!persons.isEmpty()) {
            write(List.of(entry(deed, what, persons)));
        }
    }

    /**
     * Something done with data of people whom nobody can name: answers without a name. Written in the running transaction.
     *
     * @param what key of a message
     */
    public void doneNameless(Deed deed, String what) {
        write(List.of(entry(deed, what, Set.of())));
    }

    private Entry entry(Deed deed, String what, Collection<UUID> persons) {
        return new Entry(Standing.require(), clock.instant(), deed, what, Set.copyOf(persons));
    }

    /** Writes down the looks that wait, an organization at a time; what fails for one does not take the others along. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    synchronized void writeLooks() {
        var waiting = new ArrayList<Entry>();
        looks.drainTo(waiting);
        Map<UUID, List<Entry>> byOrganization = new LinkedHashMap<>();
        waiting.forEach(look -> byOrganization.computeIfAbsent(look.standing().organization(), id -> new ArrayList<>()).add(look));
        RuntimeException failure = null;
        for (List<Entry> of : byOrganization.values()) {
            try {
                of.get(0).standing().run(() -> transaction.executeWithoutResult(status -> write(of)));
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void write(List<Entry> entries) {
        jdbc.batchUpdate(ADD, entries.stream().map(Entry::columns).toList());
    }

    @Override
    public void destroy() {
        writeLooks();
    }

    private record Entry(Standing standing, Instant at, Deed deed, String what, Set<UUID> persons) {

        Object[] columns() {
            String ids = persons.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
            return new Object[] {standing.account(), Timestamp.from(at), deed.name(), what, persons.size(), ids};
        }
    }
}
