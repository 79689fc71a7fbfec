package ru.nastavnik.account;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.Staffing;

/** Who has a place in an organization, or an invitation that still holds. */
@Component
class Staff implements Staffing {

    private final JdbcClient jdbc;
    private final Clock clock;

    Staff(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Set<Role> staffed(UUID organization) {
        var roles = EnumSet.noneOf(Role.class);
        jdbc.sql("""
                        select role from membership where organization_id = :organization
                        union
                        select role from invitation
                        where organization_id = :organization and purpose = 'JOIN' and used_at is null and revoked_at is null and expires_at > :now""")
                .param("organization", organization)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list()
                .forEach(role -> roles.add(Role.valueOf(role)));
        return roles;
    }
}
