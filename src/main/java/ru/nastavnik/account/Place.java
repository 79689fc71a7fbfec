package ru.nastavnik.account;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Role;

/** An organization that somebody belongs to, with their roles there. */
record Place(String slug, String name, List<Role> roles) {

    /** Where their work starts: mentors and mentees have their own page. */
    public String href() {
        return "/o/" + slug + (roles.stream().allMatch(Role::isParticipant) ? "/my" : "");
    }

    @Component
    static class Places {

        private final JdbcClient jdbc;

        Places(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        List<Place> of(UUID account) {
            return jdbc.sql("""
                            select o.slug, o.short_name, array_agg(m.role order by m.since, m.role) as roles
                            from membership m join organization o on o.id = m.organization_id
                            where m.account_id = :account
                            group by o.id order by o.short_name, o.id""")
                    .param("account", account)
                    .query((row, number) -> new Place(
                            row.getString("slug"),
                            row.getString("short_name"),
                            Arrays.stream((String[]) row.getArray("roles").getArray()).map(Role::valueOf).toList()))
                    .list();
        }
    }
}
