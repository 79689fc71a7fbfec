package ru.nastavnik.survey;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who has left a round before it closes, without an answer, was not asked in the end; who leaves later changes nothing of how many have answered. */
@Component
class Departed {

    private final JdbcClient jdbc;

    Departed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Part of the closing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void strike(UUID round) {
        jdbc.sql("""
                        with departed as (select i.id from invitee i where i.round_id = :round and i.answered_on is null and %s),
                          entries as (delete from survey_entry where invitee_id in (select id from departed)),
                          drafts as (delete from response where sent_on is null and invitee_id in (select id from departed))
                        delete from invitee where id in (select id from departed)""".formatted(Invitees.LEFT))
                .param("round", round)
                .update();
    }
}
