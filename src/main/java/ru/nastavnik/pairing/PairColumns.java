package ru.nastavnik.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.RegisterColumns;

/** In the registers: who mentors a mentee now or will, and how many of a mentor's places are taken today. */
@Component
class PairColumns implements RegisterColumns {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final MessageSource messages;
    private final Clock clock;

    PairColumns(JdbcClient jdbc, Journal journal, MessageSource messages, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<Column> mentorColumns(Collection<UUID> mentors) {
        Locale locale = LocaleContextHolder.getLocale();
        Map<UUID, String> loads = new HashMap<>();
        jdbc.sql("""
                        select m.id, m.capacity, count(b.mentee_id) as taken
                        from mentor m
                        left join pair_mentee b on b.organization_id = m.organization_id and b.mentor_id = m.id
                          and :today between b.starts_on and b.ends_on
                        where m.id = any (:mentors)
                        group by m.id, m.capacity""")
                .param("mentors", mentors.toArray(UUID[]::new))
                .param("today", today())
                .query(row -> {
                    Object[] figures = {row.getInt("taken"), row.getInt("capacity")};
                    loads.put(row.getObject("id", UUID.class), messages.getMessage("pairing.load", figures, locale));
                });
        return List.of(new Column("pairing.column.load", loads));
    }

    @Override
    public List<Column> menteeColumns(Collection<UUID> mentees) {
        Map<UUID, String> mentors = new HashMap<>();
        Set<UUID> named = new HashSet<>();
        jdbc.sql("""
                        select b.mentee_id, string_agg(distinct h.surname || ' ' || h.given_name, ', ') as names, array_agg(distinct h.id) as persons
                        from pair_mentee b
                        join mentor m on m.organization_id = b.organization_id and m.id = b.mentor_id
                        join person h on h.organization_id = m.organization_id and h.id = m.person_id
                        where b.mentee_id = any (:mentees) and b.ends_on >= :today
                        group by b.mentee_id""")
                .param("mentees", mentees.toArray(UUID[]::new))
                .param("today", today())
                .query(row -> {
                    mentors.put(row.getObject("mentee_id", UUID.class), row.getString("names"));
                    named.addAll(List.of((UUID[]) row.getArray("persons").getArray()));
                });
        journal.seen("pairing.journal.mentors", named);
        return List.of(new Column("pairing.column.mentors", mentors));
    }

    private LocalDate today() {
        return Standing.require().today(clock);
    }
}
