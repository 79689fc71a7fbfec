package ru.nastavnik.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The organizations below an authority that run the programme. */
@Component
public class OrganizationsBelow {

    private static final String BELOW = """
            select o.id, o.short_name, o.kind, a.short_name as authority, y.first_year, y.state, h.students
            from organization o
            left join organization a on a.id = o.parent_id
            left join headcount h on h.organization_id = o.id and h.calendar_year = :year
            left join lateral (
              select first_year, state from programme_year where organization_id = o.id
              order by state = 'RUNNING' desc, first_year desc limit 1) y on true
            where o.id = any (:overview) and o.kind not in ('REGION', 'MUNICIPALITY')""";

    private static final Comparator<OrganizationBelow> ORDER =
            Comparator.comparing(OrganizationBelow::kind).thenComparing(ByName.of(OrganizationBelow::shortName));

    private final JdbcClient jdbc;

    OrganizationsBelow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By kind, then by name; one statement. Call inside a transaction. */
    public List<OrganizationBelow> find(Standing standing, int calendarYear) {
        return jdbc
                .sql(BELOW)
                .param("year", calendarYear)
                .param("overview", standing.overview().toArray(UUID[]::new))
                .query(OrganizationsBelow::row)
                .list()
                .stream()
                .sorted(ORDER)
                .toList();
    }

    private static OrganizationBelow row(ResultSet row, int number) throws SQLException {
        String state = row.getString("state");
        return new OrganizationBelow(
                row.getObject("id", UUID.class),
                row.getString("short_name"),
                OrganizationKind.valueOf(row.getString("kind")),
                row.getString("authority"),
                row.getObject("first_year", Integer.class),
                state == null ? null : YearState.valueOf(state),
                row.getObject("students", Integer.class));
    }
}
