package ru.nastavnik.survey;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cuts the last threads between answers without a name and those who gave them, when the round closes. The rows lie in the order in which they came, each
 * bears the transaction that also noted who answered, and a day on which one person answered tells who: all are written anew, in one statement, in random
 * order, under other keys and with the day of the closing. The form of mentoring goes where fewer than five share it, for such a group names its people;
 * and it goes from all where some came on paper, of which it is not known, for it is noted who gave those. So does the side, if papers tell none.
 * What was begun and not sent is nobody's business.
 */
@Component
class Unlinking {

    private final JdbcClient jdbc;

    Unlinking(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a round with names only the answers of whoever had the open link, and what fell away: nothing brings it back any more. Part of the closing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unlink(Round round, LocalDate today) {
        jdbc.sql("update response set version = version + 1, aside = '{}' where round_id = :round and aside <> '{}'").param("round", round.getId()).update();
        jdbc.sql("""
                        with told as (delete from response where round_id = :round and (:anonymous or side = 'ANYONE') returning *),
                          paper as (
                            select coalesce(bool_or(on_paper), false) as formless, coalesce(bool_or(on_paper and side = 'ANYONE'), false) as sideless
                            from told),
                          sent as (
                            select answers, case when sideless then 'ANYONE' else side end as side, case when not formless then form end as form
                            from told, paper where sent_on is not null)
                        insert into response (id, version, round_id, side, form, answers, sent_on, on_paper)
                        select gen_random_uuid(), 0, :round, side, case when count(*) over (partition by side, form) >= :smallest then form end, answers,
                               :today, false
                        from sent order by random()""")
                .param("round", round.getId())
                .param("anonymous", round.isAnonymous())
                .param("smallest", Round.SMALLEST_GROUP)
                .param("today", today)
                .update();
    }

    /**
     * Who saves a draft does not hold the round open: one that was saved while the round closed came too late to go with the others. Without it, nothing
     * in a closed anonymous round tells who wrote. A sent answer that was changed then may have kept what fell away.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sweep() {
        jdbc.sql("""
                        update response a set version = a.version + 1, aside = '{}' from survey_round r
                        where r.id = a.round_id and r.closed_at is not null and a.aside <> '{}'""")
                .update();
        jdbc.sql("""
                        delete from response a using survey_round r
                        where r.id = a.round_id and r.anonymous and r.closed_at is not null and a.sent_on is null""")
                .update();
    }
}
