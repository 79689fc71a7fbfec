package ru.nastavnik.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.Standing;

/** Makes invitations, and knows who may make which. */
@Service
class Inviting {

    private final Invitations invitations;
    private final Organizations organizations;
    private final Accounts accounts;
    private final Memberships memberships;
    private final TransactionOperations transaction;
    private final Clock clock;

    Inviting(
            Invitations invitations,
            Organizations organizations,
            Accounts accounts,
            Memberships memberships,
            TransactionOperations transaction,
            Clock clock) {
        this.invitations = invitations;
        this.organizations = organizations;
        this.accounts = accounts;
        this.memberships = memberships;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A new invitation with its code, which nobody can tell any more once this is gone. */
    record Issued(Code code, Invitation invitation) {}

    /** Nobody gives a role that stands above their own: directors come from directors, coordinators from administrators. */
    static boolean mayInvite(Standing by, Role role) {
        return Membership.isPlayedIn(role, by.kind())
                && switch (role) {
                    case COORDINATOR -> by.is(Role.ADMINISTRATOR);
                    case DIRECTOR -> by.is(Role.ADMINISTRATOR) || by.is(Role.DIRECTOR);
                    default -> by.is(Role.ADMINISTRATOR) || by.is(Role.DIRECTOR) || by.is(Role.CURATOR);
                };
    }

    /** Strictly above: a director's password is the administrator's to renew, a curator's the director's; no peer signs as another. */
    static boolean standsAbove(Standing by, Role role) {
        return mayInvite(by, role)
                && switch (role) {
                    case COORDINATOR, DIRECTOR -> by.is(Role.ADMINISTRATOR);
                    case CURATOR -> by.is(Role.ADMINISTRATOR) || by.is(Role.DIRECTOR);
                    default -> true;
                };
    }

    /** @throws AccessDeniedException when the role is not theirs to give */
    Issued toJoin(Standing by, Role role, UUID person, String name) {
        if (!mayInvite(by, role)) {
            throw new AccessDeniedException("may not invite a " + role);
        }
        var code = Code.random();
        return transaction.execute(status -> {
            var organization = organizations.findById(by.organization()).orElseThrow();
            return new Issued(
                    code, invitations.save(Invitation.toJoin(code, organization, role, person, name, by.account(), clock.instant())));
        });
    }

    /**
     * Mentors or mentees at once, by their names in the register; who has an account already is left out. Older cards of theirs stop working.
     *
     * @throws AccessDeniedException when the role is not theirs to give
     */
    List<Issued> allToJoin(Standing by, Role role, Map<UUID, String> names) {
        if (!mayInvite(by, role)) {
            throw new AccessDeniedException("may not invite a " + role);
        }
        return transaction.execute(status -> {
            invitations.waitForOthers(by.organization());
            var joined = memberships.findAllByOrganizationIdAndPersonIdIn(by.organization(), names.keySet()).stream()
                    .filter(membership -> membership.getRole() == role)
                    .map(Membership::getPersonId)
                    .collect(Collectors.toSet());
            invitations.revokeAllOf(by.organization(), role, names.keySet(), clock.instant());
            var organization = organizations.findById(by.organization()).orElseThrow();
            var issued = new ArrayList<Issued>();
            names.forEach((person, name) -> {
                if (!joined.contains(person)) {
                    var code = Code.random();
                    issued.add(new Issued(code, Invitation.toJoin(code, organization, role, person, name, by.account(), clock.instant())));
                }
            });
            invitations.saveAll(issued.stream().map(Issued::invitation).toList());
            return issued;
        });
    }

    /** @throws AccessDeniedException when the password is not theirs to renew */
    Issued toRenewPassword(Standing by, UUID id) {
        var code = Code.random();
        return transaction.execute(status -> {
            var account = accounts.findById(id).orElseThrow();
            if (!mayRenewPassword(by, account)) {
                throw new AccessDeniedException("may not renew this password");
            }
            invitations.revokeAllToRenew(id, clock.instant());
            return new Issued(
                    code, invitations.save(Invitation.toRenewPassword(code, account, by.organization(), by.account(), clock.instant())));
        });
    }

    /**
     * Whoever renews a password could sign in with it. So it is for those who stand above the account in the only organization that it
     * belongs to; for an account of several organizations it is the administrator's; for an administrator nobody's.
     */
    boolean mayRenewPassword(Standing by, Account account) {
        var all = memberships.findAllByAccountId(account.getId());
        boolean here = all.stream().anyMatch(membership -> membership.getOrganizationId().equals(by.organization()));
        boolean hereAlone = all.stream().allMatch(membership -> membership.getOrganizationId().equals(by.organization()));
        return here
                && !account.isAdministrator()
                && !account.getId().equals(by.account())
                && (by.is(Role.ADMINISTRATOR)
                        || hereAlone && all.stream().allMatch(membership -> standsAbove(by, membership.getRole())));
    }
}
