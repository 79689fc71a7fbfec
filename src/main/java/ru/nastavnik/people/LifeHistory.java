package ru.nastavnik.people;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How somebody came to where they stand. */
@Repository
class LifeHistory {

    private final JdbcClient jdbc;

    LifeHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest step first; on one day, as they were noted: the ids follow the time. */
    List<Step> of(Participant<?> card) {
        return jdbc.sql("""
                        select e.from_state as from, e.to_state as to, e.happened_on as on, e.reason, a.name as by
                        from life_event e left join account a on a.id = e.noted_by
                        where e.person_id = :person and e.register = :register
                        order by e.happened_on desc, e.id desc""")
                .param("person", card.getPerson().getId())
                .param("register", card.side().name())
                .query(Step.class)
                .list();
    }

    /**
     * @param from name of a state; null for the first
     * @param by name of whoever noted it; null for a job
     */
    record Step(String from, String to, LocalDate on, String reason, String by) {

        /** Another card became one with this: it stands where it stood. */
        boolean isMerging() {
            return to.equals(from);
        }
    }

    /** The day before which nothing may happen any more. */
    static LocalDate last(List<Step> latestFirst, Participant<?> card) {
        return latestFirst.isEmpty() ? card.getEnteredOn() : latestFirst.get(0).on();
    }
}
