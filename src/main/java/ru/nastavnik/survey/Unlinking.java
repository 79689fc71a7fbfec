package ru.nastavnik.survey;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Standing;

/**
 * Cuts the last threads between the answers of an anonymous round and those who gave them, once it is closed. The rows lie in the order in which they
 * came, each bears the transaction that also noted who answered, and a day on which one person answered tells who: all are written anew, at once, in
 * random order, under other keys and with the day of the closing. The form of mentoring goes where fewer than five share it, for such a group names its
 * people; drafts that were never sent are nobody's business.
 */
@Component
class Unlinking {

    static final int SMALLEST_GROUP = 5;

    private final JdbcClient jdbc;
    private final Clock clock;

    Unlinking(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param round closed in this very transaction, in which nobody is answering any more */
    void unlink(Round round) {
        if (round.isAnonymous()) {
            jdbc.sql("delete from response where round_id = :round and sent_on is null").param("round", round.getId()).update();
        }
        jdbc.sql("""
                        with gone as (
                          delete from response where round_id = :round and invitee_id is null and (side = 'ANYONE' or :anonymous) returning *)
                        insert into response (id, version, round_id, side, form, answers, sent_on, on_paper)
                        select gen_random_uuid(), 0, round_id, side, case when count(*) over (partition by side, form) >= :smallest then form end, answers, :day,
                               on_paper
                        from gone order by random()""")
                .param("round", round.getId())
                .param("anonymous", round.isAnonymous())
                .param("smallest", SMALLEST_GROUP)
                .param("day", day(round))
                .update();
    }

    private LocalDate day(Round round) {
        var today = Standing.require().today(clock);
        return today.isBefore(round.getClosesOn()) ? today : round.getClosesOn();
    }
}
