package ru.nastavnik.survey;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those whom a round asks, in the order in which their papers lie: by class, then by name. */
@Component
class PaperPile {

    private static final String PILE = """
            with pile as (
              select i.id, i.person_id, i.school_class, i.answered_on, coalesce(p.surname || ' ' || p.given_name, a.name) as name,
                     row_number() over (order by coalesce(i.school_class, ''), p.surname, p.given_name, a.name, i.id) as place
              from invitee i
                left join person p on p.organization_id = i.organization_id and p.id = i.person_id
                left join account a on a.id = i.account_id
              where i.round_id = :round and """ + Invitees.ASKED + ") ";

    private final JdbcClient jdbc;

    PaperPile(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param personId null for staff
     * @param waiting how many have not answered, this one included
     */
    record Writer(UUID id, UUID personId, String name, String schoolClass, LocalDate answeredOn, int waiting) {}

    Optional<Writer> find(UUID round, UUID invitee) {
        return jdbc.sql(PILE + """
                        select id, person_id, name, school_class, answered_on, (select count(*) from pile where answered_on is null) as waiting
                        from pile where id = :invitee""")
                .param("round", round)
                .param("invitee", invitee)
                .query(Writer.class)
                .optional();
    }

    /** Who has not answered and comes next; after the last one the first. */
    Optional<UUID> next(UUID round, UUID after) {
        return jdbc.sql(PILE + """
                        select next.id from pile next, pile this
                        where this.id = :after and next.id <> this.id and next.answered_on is null
                        order by next.place < this.place, next.place limit 1""")
                .param("round", round)
                .param("after", after)
                .query(UUID.class)
                .optional();
    }
}
