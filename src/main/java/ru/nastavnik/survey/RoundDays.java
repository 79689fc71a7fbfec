package ru.nastavnik.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.DayBegan;
import ru.nastavnik.organization.Standing;

/** Opens, reminds and closes by the day. Each round is a piece of work of its own: what goes wrong with one does not stop the others. */
@Component
class RoundDays {

    /** So long a way in is kept after its last day, for the days of a round may be changed. */
    private static final int KEPT_DAYS = 30;

    private final Conducting conducting;
    private final Entries entries;
    private final Unlinking unlinking;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoundDays(Conducting conducting, Entries entries, Unlinking unlinking, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.conducting = conducting;
        this.entries = entries;
        this.unlinking = unlinking;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Also what was missed while no application ran. */
    @ApplicationModuleListener
    void on(DayBegan event) {
        LocalDate today = Standing.require().today(clock);
        entries.sweep(today.minusDays(KEPT_DAYS));
        unlinking.sweep();
        jdbc.sql("""
                        select id from survey_round
                        where opened_at is null and opens_on <= :today
                          or opened_at is not null and closed_at is null and (
                            closes_on < :today or reminds_on <= :today and (reminded_on is null or reminded_on < reminds_on))
                        order by id""")
                .param("today", today)
                .query(UUID.class)
                .list()
                .forEach(round -> events.publishEvent(new RoundDue(event.organization(), round)));
    }

    @ApplicationModuleListener
    void on(RoundDue event) {
        conducting.keep(event.round());
    }
}
