package ru.nastavnik.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.Standing;

/** Who has access to an organization, and who is invited: two statements, whatever the number of rows. */
@Component
class AccessLists {

    private final JdbcClient jdbc;
    private final Clock clock;

    AccessLists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<AccessRow> members(Standing standing) {
        Map<UUID, List<Member>> byAccount = new LinkedHashMap<>();
        jdbc.sql("""
                        select m.id, m.role, m.since, a.id as account, a.name, coalesce(a.email, a.sign_in_name) as sign_in, a.administrator,
                          exists (select from second_factor f where f.account_id = a.id and f.since is not null) as coded,
                          exists (select from membership o where o.account_id = a.id and o.organization_id <> m.organization_id) as elsewhere
                        from membership m join account a on a.id = m.account_id
                        where m.organization_id = :organization and (:personal or m.role not in ('MENTOR', 'MENTEE'))
                        order by m.role in ('MENTOR', 'MENTEE'), a.name, a.id, m.since""")
                .param("organization", standing.organization())
                .param("personal", standing.isPersonal())
                .query((row, number) -> Member.of(row))
                .list()
                .forEach(member -> byAccount.computeIfAbsent(member.account, key -> new ArrayList<>()).add(member));
        var rows = new ArrayList<AccessRow>();
        byAccount.values().forEach(all -> all.forEach(member -> rows.add(row(member, member == all.get(0), all, standing))));
        return rows;
    }

    private static AccessRow row(Member member, boolean first, List<Member> all, Standing standing) {
        boolean self = member.account.equals(standing.account());
        boolean below = standing.is(Role.ADMINISTRATOR)
                || !member.elsewhere && all.stream().allMatch(one -> Inviting.standsAbove(standing, one.role));
        boolean renewable = first && !self && !member.administrator && below;
        return new AccessRow(
                member.id,
                member.account,
                member.name,
                member.signIn,
                member.role,
                member.since.atZoneSameInstant(standing.zone()).toLocalDate(),
                first,
                !self && Inviting.mayInvite(standing, member.role),
                renewable,
                renewable && member.coded);
    }

    List<InvitationRow> invitations(Standing standing) {
        return jdbc.sql("""
                        select i.id, i.name, i.role, i.expires_at, b.name as by
                        from invitation i left join account b on b.id = i.created_by
                        where i.organization_id = :organization and i.used_at is null and i.revoked_at is null and i.expires_at > :now
                          and (:personal or i.role is null or i.role not in ('MENTOR', 'MENTEE'))
                        order by i.created_at desc, i.id""")
                .param("organization", standing.organization())
                .param("personal", standing.isPersonal())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> invitation(row, standing))
                .list();
    }

    private static InvitationRow invitation(ResultSet row, Standing standing) throws SQLException {
        Role role = row.getString("role") == null ? null : Role.valueOf(row.getString("role"));
        LocalDate expires = row.getObject("expires_at", OffsetDateTime.class).atZoneSameInstant(standing.zone()).toLocalDate();
        return new InvitationRow(
                row.getObject("id", UUID.class),
                row.getString("name"),
                role,
                row.getString("by"),
                expires,
                role == null || Inviting.mayInvite(standing, role));
    }

    private record Member(
            UUID id, Role role, OffsetDateTime since, UUID account, String name, String signIn, boolean administrator, boolean coded,
            boolean elsewhere) {

        static Member of(ResultSet row) throws SQLException {
            return new Member(
                    row.getObject("id", UUID.class),
                    Role.valueOf(row.getString("role")),
                    row.getObject("since", OffsetDateTime.class),
                    row.getObject("account", UUID.class),
                    row.getString("name"),
                    row.getString("sign_in"),
                    row.getBoolean("administrator"),
                    row.getBoolean("coded"),
                    row.getBoolean("elsewhere"));
        }
    }
}
