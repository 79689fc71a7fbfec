package ru.nastavnik.account;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.Standing;

/** Invites many at once: all of them or nobody. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class GroupInviting {

    private final Inviting inviting;
    private final Invitations invitations;
    private final SignInNames signInNames;
    private final Site site;
    private final JdbcClient jdbc;
    private final Clock clock;

    GroupInviting(Inviting inviting, Invitations invitations, SignInNames signInNames, Site site, JdbcClient jdbc, Clock clock) {
        this.inviting = inviting;
        this.invitations = invitations;
        this.signInNames = signInNames;
        this.site = site;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param person the card of a mentor or mentee; null for all others
     * @param signIn an e-mail address or a name to sign in with, to suggest; null for none
     */
    public record Guest(Role role, UUID person, String name, String signIn) {}

    /** What is handed to somebody who is invited. Nobody can tell the code any more once this is gone. */
    public record Card(UUID invitation, String name, Role role, String link, String typedAt, String code, String suggested, LocalDate expires, String qr) {}

    /** Whether whoever works here may give this role. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean mayInvite(Role role) {
        return Inviting.mayInvite(Standing.require(), role);
    }

    /** Of each, whether they have that role here already, or an invitation that still holds. */
    public List<Boolean> known(List<Guest> guests) {
        return jdbc.sql("""
                        select exists (
                          select from membership m join account a on a.id = m.account_id
                          where m.organization_id = :organization and m.role = g.role
                            and (m.person_id = g.person or a.email = lower(g.sign_in) or a.sign_in_name = lower(g.sign_in)
                              or g.person is null and g.sign_in is null and a.name = g.name))
                        or exists (
                          select from invitation i
                          where i.organization_id = :organization and i.role = g.role and i.used_at is null and i.revoked_at is null and i.expires_at > :now
                            and (i.person_id = g.person or g.person is null and i.name = g.name))
                        from unnest(cast(:roles as text[]), cast(:persons as uuid[]), cast(:names as text[]), cast(:signIns as text[]))
                          with ordinality as g (role, person, name, sign_in, place)
                        order by g.place""")
                .param("organization", Standing.require().organization())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("roles", guests.stream().map(guest -> guest.role().name()).toArray(String[]::new))
                .param("persons", guests.stream().map(Guest::person).toArray(UUID[]::new))
                .param("names", guests.stream().map(Guest::name).toArray(String[]::new))
                .param("signIns", guests.stream().map(Guest::signIn).toArray(String[]::new))
                .query(Boolean.class)
                .list();
    }

    /**
     * @param base address of the application, where no other is set
     * @throws org.springframework.security.access.AccessDeniedException when one of the roles is not theirs to give
     */
    public List<Card> invite(List<Guest> guests, String base) {
        var standing = Standing.require();
        var cards = new ArrayList<Card>();
        for (Guest guest : guests) {
            var issued = inviting.toJoin(standing, guest.role(), guest.person(), guest.name());
            String link = site.invitation(issued.code(), base);
            cards.add(new Card(
                    issued.invitation().getId(), guest.name(), guest.role(), link, link.substring(0, link.lastIndexOf('/')), issued.code().shown(),
                    guest.signIn() == null ? signInNames.suggest(guest.name()) : guest.signIn(),
                    issued.invitation().getExpiresAt().atZone(standing.zone()).toLocalDate(), QrImage.of(link)));
        }
        return cards;
    }

    /** @param name whose it is */
    public record Accepted(UUID invitation, String name, Instant at) {}

    /** Which of these were accepted already. */
    public List<Accepted> accepted(Collection<UUID> ids) {
        return jdbc.sql("select id, name, used_at from invitation where organization_id = :organization and id = any(:ids) and used_at is not null")
                .param("organization", Standing.require().organization())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> new Accepted(row.getObject("id", UUID.class), row.getString("name"), row.getTimestamp("used_at").toInstant()))
                .list();
    }

    public void revoke(Collection<UUID> ids) {
        ids.forEach(id -> invitations.revoke(id, clock.instant()));
    }
}
