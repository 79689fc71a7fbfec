package ru.nastavnik.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.ConsentWithdrawn;
import ru.nastavnik.people.Lives;
import ru.nastavnik.people.Mentee;
import ru.nastavnik.people.Mentees;

/**
 * Whoever withdraws a consent that a pair needs works in none from that day on. What was only proposed disappears. A pair that stands in a
 * decree which is not approved stays there for the curator to take out, for no decree passes without the consents.
 */
@Component
class Parting {

    private static final String PAIRS = """
            select p.id, null as mentee from pair p
            where p.state in ('PROPOSED', 'ACTIVE') and p.ends_on >= :today and p.mentor_id in (select id from mentor where person_id = :person)
            union all
            select p.id, b.mentee_id from pair p join pair_mentee b on b.organization_id = p.organization_id and b.pair_id = p.id
            where p.state in ('PROPOSED', 'ACTIVE') and b.ends_on >= :today and b.mentee_id in (select id from mentee where person_id = :person)
            order by id""";

    private final Pairs pairs;
    private final Mentees mentees;
    private final Lives lives;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Parting(Pairs pairs, Mentees mentees, Lives lives, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.pairs = pairs;
        this.mentees = mentees;
        this.lives = lives;
        this.jdbc = jdbc;
        this.events = events;
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
            pairs.delete(pair);
            return;
        }
        if (pair.getState() != PairState.ACTIVE) {
            return;
        }
        if (mentee != null && pair.goesOnWithout(mentee)) {
            pair.part(mentee, today);
            pairs.flush();
            mentees.findById(mentee).ifPresent(one -> search(one, today));
        } else {
            pair.end(today);
            pairs.flush();
            mentees.findByIdIn(pair.getMenteeIds()).forEach(one -> search(one, today));
        }
        events.publishEvent(new PairEnded(Standing.require().organization(), pair.getId()));
    }

    /** The search for a mentor goes on, unless the mentee has another or has left. */
    private void search(Mentee mentee, LocalDate today) {
        boolean paired = jdbc.sql("""
                        select exists (
                          select from pair_mentee b join pair p on p.organization_id = b.organization_id and p.id = b.pair_id
                          where b.mentee_id = :mentee and b.ends_on >= :today and p.state = 'ACTIVE')""")
                .param("mentee", mentee.getId())
                .param("today", today)
                .query(Boolean.class)
                .single();
        if (!paired) {
            lives.part(mentee, today);
        }
    }

    private record Place(UUID pair, UUID mentee) {}
}
