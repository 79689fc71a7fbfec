package ru.nastavnik.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reminds those who have not answered, once a day at most: by a letter where there is an address; all see it on their start page anyway. */
@Component
class Reminding {

    private final Mailing mailing;
    private final JdbcClient jdbc;

    Reminding(Mailing mailing, JdbcClient jdbc) {
        this.mailing = mailing;
        this.jdbc = jdbc;
    }

    /**
     * @param round locked by the caller
     * @return how many are reminded now
     * @throws IllegalStateException when it takes no answers today
     */
    int remind(Round round, LocalDate today) {
        round.remind(today);
        List<UUID> reminded = jdbc.sql("""
                        update invitee i set reminded_on = :today
                        where i.round_id = :round and i.answered_on is null and (i.reminded_on is null or i.reminded_on < :today) and %s
                        returning i.id""".formatted(Invitees.ASKED))
                .param("round", round.getId())
                .param("today", today)
                .query(UUID.class)
                .list();
        mailing.write(reminded, today);
        return reminded.size();
    }
}
