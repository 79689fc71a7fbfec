package ru.nastavnik.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.ExportColumns;

/** In exported registers: with whom, in which form and until when somebody worked, by pairs that a decree approved. */
@Component
class PairExportColumns implements ExportColumns {

    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    PairExportColumns(Journal journal, JdbcClient jdbc, Clock clock) {
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Map<Slot, Map<UUID, Object>> ofMentors(Collection<UUID> mentors) {
        return of(mentors, "mentor", "mentee");
    }

    @Override
    public Map<Slot, Map<UUID, Object>> ofMentees(Collection<UUID> mentees) {
        return of(mentees, "mentee", "mentor");
    }

    /** The date of completion is known when no pair works any more. */
    private Map<Slot, Map<UUID, Object>> of(Collection<UUID> cards, String side, String partner) {
        var known = new EnumMap<Slot, Map<UUID, Object>>(Slot.class);
        var named = new HashSet<UUID>();
        jdbc.sql("""
                        select b.%1$s_id as id, array_agg(distinct h.id) as persons,
                          string_agg(distinct concat_ws(' ', h.surname, h.given_name, nullif(h.patronymic, '')), ', ') as partners,
                          string_agg(distinct f.name, ', ') as forms,
                          string_agg(distinct concat_ws(', ', coalesce(h.workplace, :school), h.school_class), '; ') as partners_place,
                          case when bool_and(b.ends_on < :today) then max(b.ends_on) end as completed_on
                        from pair_mentee b
                        join pair a on a.organization_id = b.organization_id and a.id = b.pair_id
                        join mentoring_form f on f.organization_id = a.organization_id and f.id = a.form_id
                        join %2$s o on o.organization_id = b.organization_id and o.id = b.%2$s_id
                        join person h on h.organization_id = o.organization_id and h.id = o.person_id
                        where a.works_from is not null and b.%1$s_id = any (:cards)
                        group by b.%1$s_id""".formatted(side, partner))
                .param("cards", cards.toArray(UUID[]::new))
                .param("school", Standing.require().shortName())
                .param("today", Standing.require().today(clock))
                .query(row -> {
                    var id = row.getObject("id", UUID.class);
                    named.addAll(List.of((UUID[]) row.getArray("persons").getArray()));
                    put(known, Slot.PARTNERS, id, row.getString("partners"));
                    put(known, Slot.FORMS, id, row.getString("forms"));
                    put(known, Slot.PARTNERS_PLACE, id, row.getString("partners_place"));
                    put(known, Slot.COMPLETED_ON, id, row.getObject("completed_on", LocalDate.class));
                });
        journal.done(Deed.EXPORTED, "pairing.journal.partners", named);
        return known;
    }

    private static void put(Map<Slot, Map<UUID, Object>> known, Slot slot, UUID id, Object cell) {
        if (cell != null) {
            known.computeIfAbsent(slot, any -> new HashMap<>()).put(id, cell);
        }
    }
}
