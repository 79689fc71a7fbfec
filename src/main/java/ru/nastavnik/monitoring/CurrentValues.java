package ru.nastavnik.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.ByName;
import ru.nastavnik.organization.OrganizationKind;
import ru.nastavnik.organization.Standing;

/** The values of today, or the last before, of the organization where one stands or of all below an authority. */
@Component
class CurrentValues {

    /** How old a value may be that stands for today's. */
    private static final int DAYS_BEFORE = 7;

    /** The values first, by the array of the walls as one search in the index: joined one by one, that array would be read a thousand times. */
    private static final String VALUES = """
            with found as materialized (%s)
            select o.id, o.short_name, o.kind, f.day, f.indicator, f.numerator, f.denominator
            from unnest(:organizations) asked (id)
            join organization o on o.id = asked.id and o.kind not in ('REGION', 'MUNICIPALITY')
            left join found f on f.organization_id = o.id""";

    private static final String OF_TODAY = VALUES.formatted("""
            select organization_id, day, indicator, numerator, denominator from indicator_value where day = :today""");

    private static final String BEFORE = VALUES.formatted("""
            select distinct on (organization_id, indicator) organization_id, day, indicator, numerator, denominator
            from indicator_value where day between cast(:today as date) - :days and cast(:today as date) - 1
            order by organization_id, indicator, day desc""");

    private final JdbcClient jdbc;

    CurrentValues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By kind, then by name. One statement; a second one soon after midnight, for those whose new day is not counted yet. Call inside a
     * transaction.
     */
    List<OrganizationValues> find(Standing standing, LocalDate today) {
        Map<UUID, OrganizationValues> found = new HashMap<>();
        jdbc.sql(OF_TODAY)
                .param("today", today)
                .param("organizations", standing.overview().toArray(UUID[]::new))
                .query(row -> {
                    add(row, found);
                });
        UUID[] late = found.values().stream().filter(values -> values.day() == null).map(OrganizationValues::id).toArray(UUID[]::new);
        if (late.length > 0) {
            found.keySet().removeAll(Set.of(late));
            jdbc.sql(BEFORE).param("today", today).param("days", DAYS_BEFORE).param("organizations", late).query(row -> {
                add(row, found);
            });
        }
        return ByName.sorted(found.values(), OrganizationValues::name).stream().sorted(Comparator.comparing(OrganizationValues::kind)).toList();
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
