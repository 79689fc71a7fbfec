package ru.nastavnik.people;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds people and their cards until the transaction ends: whoever saves one of them meanwhile waits, and then meets what became of it as a lost
 * update. To be called before anything of them is read.
 *
 * <p>Almost everywhere the order is one, so that of two who hold the same rows the second waits, and neither for ever: mentors, mentees, persons, each
 * kind by id. A save of a card writes its rows in such an order, too: the card, then its person. Whoever holds a single person's by
 * {@link Mentors#lockByPersonId}, {@link Mentees#lockByPersonId}, {@link People#lockToWithdraw} keeps to it, and so does whoever
 * holds cards alone or persons alone ({@link People#lockAgainstWithdrawal}).
 *
 * <p>One goes on after the persons: the approval of a decree holds them against withdrawals, and then changes the cards of those whose pairs it
 * ends or replaces. If it meets a merge or an undo of the same people, the database may end one of the two, who is told that somebody else was
 * first and has changed nothing.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CardLocks {

    private final JdbcClient jdbc;

    CardLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Also against anything new that refers to them: it waits, and is refused when they are no more. */
    void hold(Collection<UUID> persons) {
        var ids = persons.toArray(UUID[]::new);
        hold("mentor where person_id = any(?)", ids);
        hold("mentee where person_id = any(?)", ids);
        hold("person where id = any(?)", ids);
    }

    /** Only their number comes back, for they may be a hundred thousand. */
    private void hold(String rows, UUID[] ids) {
        jdbc.sql("with held as materialized (select id from %s order by id for update) select count(*) from held".formatted(rows))
                .param(ids)
                .query(Integer.class)
                .single();
    }
}
