package ru.nastavnik.pairing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.Lives;
import ru.nastavnik.people.Mentee;
import ru.nastavnik.people.Mentees;

/**
 * Ends pairs before their day, and what decrees of change do with them. The days that a pair worked stay what they were. Always a part of the
 * caller's transaction, which locks pairs in the order of their ids.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Unbinding {

    private final Pairs pairs;
    private final PairHistory history;
    private final Mentees mentees;
    private final Lives lives;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Unbinding(Pairs pairs, PairHistory history, Mentees mentees, Lives lives, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.pairs = pairs;
        this.history = history;
        this.mentees = mentees;
        this.lives = lives;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** @throws IllegalStateException unless a decree binds the pair */
    public void end(UUID id, LocalDate day, EndReason reason, String note) {
        end(pairs.lock(id).orElseThrow(), day, reason, note);
    }

    void end(Pair pair, LocalDate day, EndReason reason, String note) {
        PairState from = pair.getState();
        pair.end(day, reason);
        over(pair, from, day, reason, note);
    }

    /**
     * Another pair, which works already, takes the place of one.
     *
     * @throws IllegalStateException unless a decree binds the former
     */
    public void replace(UUID former, UUID successor, LocalDate day, EndReason reason, String note) {
        Pair replaced = pairs.lock(former).orElseThrow();
        PairState from = replaced.getState();
        replaced.giveWay(day, reason);
        pairs.findById(successor).orElseThrow().replace(former);
        over(replaced, from, day, reason, note);
    }

    private void over(Pair pair, PairState from, LocalDate day, EndReason reason, String note) {
        pairs.flush();
        history.note(List.of(pair.getId()), from, pair.getState(), day, reason, note);
        settlePetition(pair, day);
        searchOn(pair, day);
        publish(pair);
    }

    /** One mentee leaves a group that goes on. */
    void part(Pair pair, UUID mentee, LocalDate day) {
        pair.part(mentee, day);
        pairs.flush();
        mentees.findById(mentee).ifPresent(one -> search(one, day));
        publish(pair);
    }

    /**
     * The decree that bound them is cancelled: those who worked end, the others are proposed again. What is over stays so.
     *
     * @return the ones that are proposed again
     */
    public Set<UUID> undo(Collection<UUID> bound, LocalDate day, String note) {
        Set<UUID> withdrawn = new HashSet<>();
        for (UUID id : new TreeSet<>(bound)) {
            Pair pair = pairs.lock(id).orElseThrow();
            if (!pair.getState().isAtWork()) {
                continue;
            }
            if (pair.hasWorkedBefore(day)) {
                end(pair, day, EndReason.DECREE, note);
            } else {
                withdraw(pair, day, note);
                withdrawn.add(id);
            }
        }
        return withdrawn;
    }

    private void withdraw(Pair pair, LocalDate day, String note) {
        PairState from = pair.getState();
        pair.withdraw(day);
        pairs.flush();
        history.note(List.of(pair.getId()), from, PairState.PROPOSED, day, null, note);
        settlePetition(pair, day);
        searchOn(pair, day);
        publish(pair);
    }

    /**
     * Its last day becomes another one.
     *
     * @throws IllegalStateException unless a decree binds the pair, and when the day is before its first at work
     * @throws IllegalArgumentException when it would last more than three years
     */
    public void prolong(UUID id, LocalDate lastDay, LocalDate day, String note) {
        Pair pair = pairs.lock(id).orElseThrow();
        pair.workUntil(lastDay);
        pairs.flush();
        history.note(List.of(id), pair.getState(), pair.getState(), day, null, note);
        publish(pair);
    }

    private void settlePetition(Pair pair, LocalDate day) {
        jdbc.sql("update pair_petition set version = version + 1, settled_on = ? where pair_id = ? and settled_on is null").params(day, pair.getId()).update();
    }

    private void searchOn(Pair pair, LocalDate day) {
        mentees.findByIdIn(pair.getMenteeIds()).forEach(one -> search(one, day));
    }

    /** The search for a mentor goes on, unless the mentee has another or has left. */
    private void search(Mentee mentee, LocalDate day) {
        boolean paired = jdbc.sql("""
                        select exists (
                          select from pair_mentee b join pair p on p.organization_id = b.organization_id and p.id = b.pair_id
                          where b.mentee_id = :mentee and b.ends_on >= :day and p.state in ('ACTIVE', 'PAUSED'))""")
                .param("mentee", mentee.getId())
                .param("day", day)
                .query(Boolean.class)
                .single();
        if (!paired) {
            lives.part(mentee, day);
        }
    }

    private void publish(Pair pair) {
        events.publishEvent(new PairEnded(Standing.require().organization(), pair.getId()));
    }
}
