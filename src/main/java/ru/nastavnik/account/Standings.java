package ru.nastavnik.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.OrganizationKind;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.Standing;

/** The standings that accounts have by their memberships. */
@Component
public class Standings {

    /**
     * Read with each page: one statement, by unique indexes alone except below an authority. A join to the organizations would be planned for many
     * rows and read the whole table; what stands below is found for those alone who have somebody below.
     */
    private static final String STANDING = """
            with recursive here as (
              select o.*, a.administrator from organization o join account a on a.id = :account
              where o.slug = :slug
                and (a.administrator or exists (select from membership m where m.account_id = a.id and m.organization_id = o.id))),
            above (id, parent_id, height) as (
              select id, parent_id, 0 from here
              union all
              select a.parent_id, (select o.parent_id from organization o where o.id = a.parent_id), a.height + 1 from above a where a.parent_id is not null),
            below (id) as (
              select id from here
              union all
              select o.id from organization o join below on o.parent_id = below.id)
            select here.*,
              array(select m.role from membership m where m.account_id = :account and m.organization_id = here.id) as roles,
              array(select distinct m.person_id from membership m
                    where m.account_id = :account and m.organization_id = here.id and m.person_id is not null) as persons,
              array(select id from above order by height) as ancestors,
              case when kind in ('REGION', 'MUNICIPALITY') then array(select id from below) else array[id] end as overview,
              administrator or exists (select from membership m where m.account_id = :account and m.organization_id <> here.id) as elsewhere
            from here""";

    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The standing of an account in an organization: by its memberships there, or as an administrator, who stands everywhere. Empty when
     * there is no such organization, and just so when the account has nothing to do with it.
     */
    public Optional<Standing> find(UUID account, String slug) {
        return jdbc.sql(STANDING)
                .param("account", account)
                .param("slug", slug)
                .query((row, number) -> standing(row, account))
                .optional();
    }

    private static Standing standing(ResultSet row, UUID account) throws SQLException {
        return new Standing(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getString("short_name"),
                OrganizationKind.valueOf(row.getString("kind")),
                ZoneId.of(row.getString("time_zone")),
                account,
                roles(row),
                Set.of(ids(row, "persons")),
                List.of(ids(row, "ancestors")),
                List.of(ids(row, "overview")),
                row.getBoolean("elsewhere"));
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) row.getArray("roles").getArray()).map(Role::valueOf).forEach(roles::add);
        if (row.getBoolean("administrator")) {
            roles.add(Role.ADMINISTRATOR);
        }
        return roles;
    }

    private static UUID[] ids(ResultSet row, String column) throws SQLException {
        return (UUID[]) row.getArray(column).getArray();
    }
}
