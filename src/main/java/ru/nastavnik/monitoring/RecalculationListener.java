package ru.nastavnik.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import ru.nastavnik.decree.DecreeApproved;
import ru.nastavnik.organization.DayBegan;
import ru.nastavnik.organization.HeadcountsEntered;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.pairing.PairsChanged;
import ru.nastavnik.people.RegisterChanged;
import ru.nastavnik.survey.ResponseSent;

/** Hears of facts that indicators are counted from; of each it knows from which day on it may matter. */
@Component
class RecalculationListener {

    private final Recalculation recalculation;
    private final JdbcClient jdbc;
    private final Clock clock;

    RecalculationListener(Recalculation recalculation, JdbcClient jdbc, Clock clock) {
        this.recalculation = recalculation;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(DecreeApproved event) {
        since(day("select dated from decree where id = :id", event.decree()));
    }

    @ApplicationModuleListener
    void on(PairsChanged event) {
        since(event.since());
    }

    @ApplicationModuleListener
    void on(ResponseSent event) {
        if (event.response() != null) {
            since(day("select sent_on from response where id = :id", event.response()));
        }
    }

    @ApplicationModuleListener
    void on(HeadcountsEntered event) {
        since(LocalDate.ofYearDay(event.calendarYear(), 1));
    }

    /** Occupation and workplace decide on all days who counted; of those whose pairs never worked they decide nothing. */
    @ApplicationModuleListener(condition = "#event.occupation")
    void on(RegisterChanged event) {
        if (event.person() == null || counts(event.person())) {
            since(LocalDate.MIN);
        }
    }

    private boolean counts(UUID person) {
        return jdbc.sql("""
                        select exists (
                          select from pair w join mentor m on m.organization_id = w.organization_id and m.id = w.mentor_id
                          where m.person_id = :person and w.works_from is not null)
                        or exists (
                          select from mentee m
                          join pair_mentee b on b.organization_id = m.organization_id and b.mentee_id = m.id
                          join pair w on w.organization_id = b.organization_id and w.id = b.pair_id
                          where m.person_id = :person and w.works_from is not null)""")
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    /** Days that were missed, while no application ran, are filled. */
    @ApplicationModuleListener
    void on(DayBegan event) {
        since(today());
    }

    @ApplicationModuleListener
    void on(ThresholdChanged event) {
        since(new ProgrammeYear(event.firstYear()).startsOn());
    }

    @ApplicationModuleListener
    void on(RecalculationAsked event) {
        since(LocalDate.MIN);
    }

    /** Today when there is no such row any more: then nothing is left that could have changed an earlier day. */
    private LocalDate day(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query((row, number) -> row.getObject(1, LocalDate.class)).stream()
                .filter(found -> found != null)
                .findFirst()
                .orElseGet(this::today);
    }

    private void since(LocalDate changed) {
        recalculation.since(changed, today());
    }

    private LocalDate today() {
        return Standing.require().today(clock);
    }
}
