package ru.nastavnik.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.ExportColumns;

/** In exported registers: with whom, in which form and until when somebody worked, by pairs that a decree approved. */
@Component
class PairExportColumns implements ExportColumns {

    private final JdbcClient jdbc;
    private final Clock clock;

    PairExportColumns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Map<Slot, Map<UUID, Object>> ofMentors() {
        return of("mentor", "mentee");
    }

    @Override
    public Map<Slot, Map<UUID, Object>> ofMentees() {
        return of("mentee", "mentor");
    }

    /** The date of completion is known when no pair works any more. */
    private Map<Slot, Map<UUID, Object>> of(String side, String partner) {
        var known = new EnumMap<Slot, Map<UUID, Object>>(Slot.class);
        jdbc.sql("""
                        select b.%1$s_id as id,
                          string_agg(distinct concat_ws(' ', h.surname, h.given_name, nullif(h.patronymic, '')), ', ') as partners,
                          string_agg(distinct f.name, ', ') as forms,
                          string_agg(distinct concat_ws(', ', coalesce(h.workplace, :school), h.school_class), '; ') as partners_place,
                          case when bool_and(b.ends_on < :today) then max(b.ends_on) end as completed_on
                        from pair_mentee b
                        join pair a on a.organization_id = b.organization_id and a.id = b.pair_id
                        join mentoring_form f on f.organization_id = a.organization_id and f.id = a.form_id
                        join %2$s o on o.organization_id = b.organization_id and o.id = b.%2$s_id
                        join person h on h.organization_id = o.organization_id and h.id = o.person_id
                        where a.state in ('ACTIVE', 'ENDED')
                        group by b.%1$s_id""".formatted(side, partner))
                .param("school", Standing.require().shortName())
                .param("today", Standing.require().today(clock))
                .query(row -> {
                    var id = row.getObject("id", UUID.class);
                    put(known, Slot.PARTNERS, id, row.getString("partners"));
                    put(known, Slot.FORMS, id, row.getString("forms"));
                    put(known, Slot.PARTNERS_PLACE, id, row.getString("partners_place"));
                    put(known, Slot.COMPLETED_ON, id, row.getObject("completed_on", LocalDate.class));
                });
        return known;
    }

    private static void put(Map<Slot, Map<UUID, Object>> known, Slot slot, UUID id, Object cell) {
        if (cell != null) {
            known.computeIfAbsent(slot, any -> new HashMap<>()).put(id, cell);
        }
    }
}
