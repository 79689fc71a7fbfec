package ru.nastavnik.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.OrganizationKind;
import ru.nastavnik.organization.Standing;

/** The values of today, or the last before, of the organization where one stands or of all below an authority: one statement. */
@Component
class CurrentValues {

    /** Nearly all organizations have values of today; the others, soon after their midnight, are looked up one by one. */
    private static final String CURRENT = """
            with today as (
              select organization_id, day, indicator, numerator, denominator from indicator_value where day = :today),
            late as (
              select o.id, (select max(day) from indicator_value where organization_id = o.id and day < :today) as day
              from organization o
              where o.id = any (:overview) and o.id not in (select organization_id from today)),
            current as (
              select * from today
              union all
              select v.organization_id, v.day, v.indicator, v.numerator, v.denominator
              from late join indicator_value v on v.organization_id = late.id and v.day = late.day)
            select o.id, o.short_name, o.kind, c.day, c.indicator, c.numerator, c.denominator
            from organization o
            left join current c on c.organization_id = o.id
            where o.id = any (:overview) and o.kind not in ('REGION', 'MUNICIPALITY')
            order by o.short_name collate natural_order, o.id""";

    private final JdbcClient jdbc;

    CurrentValues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By kind, then by name. Call inside a transaction. */
    List<OrganizationValues> find(Standing standing, LocalDate today) {
        Map<UUID, OrganizationValues> found = new LinkedHashMap<>();
        jdbc.sql(CURRENT)
                .param("today", today)
                .param("overview", standing.overview().toArray(UUID[]::new))
                .query(row -> {
                    add(row, found);
                });
        return found.values().stream().sorted(Comparator.comparing(OrganizationValues::kind)).toList();
    }

    private static void add(ResultSet row, Map<UUID, OrganizationValues> found) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        var values = found.get(id);
        if (values == null) {
            values = new OrganizationValues(
                    id, row.getString("short_name"), OrganizationKind.valueOf(row.getString("kind")), row.getObject("day", LocalDate.class), new HashMap<>());
            found.put(id, values);
        }
        String indicator = row.getString("indicator");
        if (indicator != null) {
            Integer denominator = row.getObject("denominator", Integer.class);
            values.shares().put(indicator, new Share(row.getInt("numerator"), denominator == null ? null : denominator.longValue()));
        }
    }
}
