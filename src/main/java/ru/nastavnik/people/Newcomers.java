package ru.nastavnik.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.Resembling.Withdrawn;

/**
 * The way of somebody new into the registers. An organization's newcomers come one after another, whoever types, accepts or brings them as a list:
 * so each is compared with all who came before, and nobody stands there twice because two came at once.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Newcomers {

    /** More are namesakes rather than the same. */
    private static final int MOST = 5;

    /** A list of thousands takes minutes; another newcomer a moment. */
    private static final String PATIENCE = "3s";

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final People people;
    private final Resembling resembling;
    private final JdbcClient jdbc;

    Newcomers(People people, Resembling resembling, JdbcClient jdbc) {
        this.people = people;
        this.resembling = resembling;
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else of the organization comes in. Waits as long as it takes: for lists, and for whoever takes one back. */
    public void hold() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('newcomers of ' || :organization, 0))")
                .param("organization", Standing.require().organization().toString())
                .query(row -> {});
    }

    /**
     * The same for whoever sits before a page: all who click while a list is written would hold a connection each, and the list needs some itself.
     * Before any other lock is taken, so that nobody waits behind somebody who waits here.
     *
     * @throws Busy when others come in for longer than somebody waits for a page
     */
    public void holdSoon() {
        jdbc.sql("set local lock_timeout = '" + PATIENCE + "'").update();
        try {
            hold();
        } catch (UncategorizedSQLException e) {
            throw LOCK_NOT_AVAILABLE.equals(e.getSQLException().getSQLState()) ? new Busy(e) : e;
        }
        jdbc.sql("set local lock_timeout to default").update();
    }

    /**
     * By hand, after {@link #holdSoon}.
     *
     * @param shown persons of whom whoever acts has said that this one is another: those with whom it was compared, and those who have withdrawn
     * @return whoever was entered with the same key already, or the new one
     * @throws Resembled when there is somebody else to be compared with first
     */
    public Person enter(Person fresh, Collection<UUID> shown) {
        return Optional.ofNullable(fresh.getEntryKey()).flatMap(people::findByEntryKey).orElseGet(() -> save(fresh, shown));
    }

    private Person save(Person fresh, Collection<UUID> shown) {
        var occupation = fresh.getOccupied().occupation();
        var withdrawn = withdrawn(fresh.getName(), fresh.getBirth(), occupation).stream().map(Withdrawn::person).toList();
        if (!shown.containsAll(withdrawn) || !shown.containsAll(resembled(fresh.getName(), fresh.getBirth(), occupation))) {
            throw new Resembled();
        }
        return people.save(fresh);
    }

    /** The surest first. */
    List<UUID> resembled(PersonName name, Birth birth, Occupation occupation) {
        return resembling.persons(name, birth, occupation.mayBeMinor()).stream().limit(MOST).toList();
    }

    List<Withdrawn> withdrawn(PersonName name, Birth birth, Occupation occupation) {
        return resembling.withdrawn(name, birth, occupation.mayBeMinor());
    }

    /** There is somebody who may be the same, or who has withdrawn, and whom nobody was asked about. Nothing was written. */
    public static class Resembled extends RuntimeException {

        Resembled() {
            super("Somebody who may be the same is there already");
        }
    }

    /** A list is being written, and it will take a while. Nothing else was. */
    public static class Busy extends RuntimeException {

        Busy(Throwable cause) {
            super("Newcomers are coming in as a list", cause);
        }
    }
}
