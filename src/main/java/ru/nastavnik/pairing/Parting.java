package ru.nastavnik.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.ConsentWithdrawn;

/**
 * Whoever withdraws a consent that a pair needs works in none from that day on. What was only proposed disappears, or ends if it has met. A pair that stands in a
 * decree which is not approved stays there for the curator to take out, for no decree passes without the consents.
 */
@Component
class Parting {

    private static final String PAIRS = """
            select p.id, null as mentee from pair p
            where p.state in ('PROPOSED', 'ACTIVE', 'PAUSED') and p.ends_on >= :today and p.mentor_id in (select id from mentor where person_id = :person)
            union all
            select p.id, b.mentee_id from pair p join pair_mentee b on b.organization_id = p.organization_id and b.pair_id = p.id
            where p.state in ('PROPOSED', 'ACTIVE', 'PAUSED') and b.ends_on >= :today and b.left_on is null and b.mentee_id in (select id from mentee where person_id = :person)
            order by id""";

    private final Pairs pairs;
    private final Unbinding unbinding;
    private final Dissolution dissolution;
    private final JdbcClient jdbc;
    private final Clock clock;

    Parting(Pairs pairs, Unbinding unbinding, Dissolution dissolution, JdbcClient jdbc, Clock clock) {
        this.pairs = pairs;
        this.unbinding = unbinding;
        this.dissolution = dissolution;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(ConsentWithdrawn event) {
        if (!event.endsParticipation()) {
            return;
        }
        LocalDate today = Standing.require().today(clock);
        List<Place> places = jdbc.sql(PAIRS)
                .param("person", event.person())
                .param("today", today)
                .query((row, index) -> new Place(row.getObject("id", UUID.class), row.getObject("mentee", UUID.class)))
                .list();
        for (Place place : places) {
            pairs.lock(place.pair()).ifPresent(pair -> part(pair, place.mentee(), today));
        }
    }

    /** @param mentee who leaves; null when it is the mentor */
    private void part(Pair pair, UUID mentee, LocalDate today) {
        if (pair.isProposed()) {
            if (!dissolution.of(pair)) {
                unbinding.giveUp(pair, today, EndReason.CONSENT_WITHDRAWN);
            }
            return;
        }
        if (!pair.getState().isAtWork()) {
            return;
        }
        if (mentee != null && pair.goesOnWithout(mentee)) {
            unbinding.part(pair, mentee, today);
        } else {
            unbinding.end(pair, today, EndReason.CONSENT_WITHDRAWN, null);
        }
    }

    private record Place(UUID pair, UUID mentee) {}
}
