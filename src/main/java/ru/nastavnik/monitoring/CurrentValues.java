package ru.nastavnik.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            with found as materialized (
              select organization_id, max(day) as day, array_agg(indicator) as indicators, array_agg(numerator) as numerators,
                array_agg(denominator) as denominators
              from (%s) v group by organization_id)
            select o.id, o.short_name, o.kind, f.day, f.indicators, f.numerators, f.denominators
            from unnest(:organizations) asked (id)
            join organization o on o.id = asked.id and o.kind not in ('REGION', 'MUNICIPALITY')
            left join found f on f.organization_id = o.id""";

    private static final String OF_TODAY = VALUES.formatted("select * from indicator_value where day = :today");

    private static final String BEFORE = VALUES.formatted("""
            select distinct on (organization_id, indicator) *
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
        List<OrganizationValues> found = new ArrayList<>(read(OF_TODAY, standing.overview(), Map.of("today", today)));
        List<UUID> late = found.stream().filter(values -> values.day() == null).map(OrganizationValues::id).toList();
        if (!late.isEmpty()) {
            found.removeIf(values -> values.day() == null);
            found.addAll(read(BEFORE, late, Map.of("today", today, "days", DAYS_BEFORE)));
        }
        return ByName.sorted(found, OrganizationValues::name).stream().sorted(Comparator.comparing(OrganizationValues::kind)).toList();
    }

    private List<OrganizationValues> read(String sql, Collection<UUID> organizations, Map<String, ?> params) {
        return jdbc.sql(sql)
                .params(params)
                .param("organizations", organizations.toArray(UUID[]::new))
                .query((row, number) -> new OrganizationValues(
                        row.getObject("id", UUID.class), row.getString("short_name"), OrganizationKind.valueOf(row.getString("kind")),
                        row.getObject("day", LocalDate.class), shares(row)))
                .list();
    }

    /** By the code of the indicator; empty where nothing was counted. */
    private static Map<String, Share> shares(ResultSet row) throws SQLException {
        var counted = row.getArray("indicators");
        if (counted == null) {
            return Map.of();
        }
        var indicators = (String[]) counted.getArray();
        var numerators = (Integer[]) row.getArray("numerators").getArray();
        var denominators = (Integer[]) row.getArray("denominators").getArray();
        Map<String, Share> shares = new HashMap<>();
        for (int i = 0; i < indicators.length; i++) {
            shares.put(indicators[i], new Share(numerators[i], denominators[i] == null ? null : denominators[i].longValue()));
        }
        return shares;
    }
}
