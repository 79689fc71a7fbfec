package ru.nastavnik.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import ru.nastavnik.organization.Organizations;

/** What becomes of an invitation when it is accepted; each once, in one transaction with what it brings about. */
@Service
class Acceptance {

    private final Invitations invitations;
    private final Accounts accounts;
    private final Memberships memberships;
    private final Organizations organizations;
    private final OpenSessions sessions;
    private final KnownDevices devices;
    private final SecondFactors factors;
    private final SetUpLock setUpLock;
    private final TransactionOperations transaction;
    private final Clock clock;

    Acceptance(
            Invitations invitations,
            Accounts accounts,
            Memberships memberships,
            Organizations organizations,
            OpenSessions sessions,
            KnownDevices devices,
            SecondFactors factors,
            SetUpLock setUpLock,
            TransactionOperations transaction,
            Clock clock) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.memberships = memberships;
        this.organizations = organizations;
        this.sessions = sessions;
        this.devices = devices;
        this.factors = factors;
        this.setUpLock = setUpLock;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The open invitation with this code. */
    Optional<Invitation> find(Code code) {
        Instant now = clock.instant();
        return invitations
                .findByCodeHash(code.hash())
                .filter(invitation -> invitation.isOpen(now))
                .filter(invitation -> invitation.getPurpose() != Purpose.SET_UP || !accounts.existsByAdministratorTrue())
                .filter(this::isStillRightful);
    }

    /**
     * A new account: the first administrator, or a member.
     *
     * @throws InvitationOverException when somebody else was faster
     * @throws org.springframework.dao.DataIntegrityViolationException when the e-mail or sign-in name is taken
     */
    Account acceptAsNew(Code code, NewAccountForm form, String passwordHash) {
        return transaction.execute(status -> {
            find(code).filter(found -> found.getPurpose() == Purpose.SET_UP).ifPresent(found -> setUpLock.hold());
            var invitation = claim(code);
            if (invitation.getPurpose() == Purpose.RENEW_PASSWORD) {
                throw new InvitationOverException();
            }
            var account = form.toNewAccount(invitation.getPurpose() == Purpose.SET_UP);
            account.changePassword(passwordHash);
            accounts.saveAndFlush(account);
            if (invitation.getPurpose() == Purpose.JOIN) {
                join(account.getId(), invitation);
            }
            return account;
        });
    }

    /**
     * One more membership of somebody who has an account.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException when they play this role there already
     */
    Account acceptAs(Code code, UUID account) {
        return transaction.execute(status -> {
            var invitation = claim(code);
            if (invitation.getPurpose() != Purpose.JOIN) {
                throw new InvitationOverException();
            }
            join(account, invitation);
            return accounts.findById(account).orElseThrow();
        });
    }

    /** A new password; whoever was signed in with the old one is signed out. */
    Account renewPassword(Code code, String passwordHash) {
        var renewed = transaction.execute(status -> {
            var invitation = claim(code);
            if (invitation.getPurpose() != Purpose.RENEW_PASSWORD) {
                throw new InvitationOverException();
            }
            var account = accounts.findById(invitation.getAccountId()).orElseThrow();
            account.changePassword(passwordHash);
            devices.forget(account.getId());
            factors.forgetBegun(account.getId());
            return account;
        });
        sessions.endAll(renewed.getId());
        return renewed;
    }

    private Invitation claim(Code code) {
        var invitation = find(code).orElseThrow(InvitationOverException::new);
        if (invitations.claim(invitation.getId(), clock.instant()) == 0) {
            throw new InvitationOverException();
        }
        return invitation;
    }

    private void join(UUID account, Invitation invitation) {
        var organization = organizations.findById(invitation.getOrganizationId()).orElseThrow();
        memberships.saveAndFlush(new Membership(account, organization, invitation.getRole(), invitation.getPersonId()));
        // whoever made a link to renew this password may not stand above the account any more
        invitations.revokeAllToRenew(account, clock.instant());
    }

    /** While a link to renew a password lay about, its account may have joined another organization: then it is not the first one's to renew. */
    private boolean isStillRightful(Invitation invitation) {
        return invitation.getPurpose() != Purpose.RENEW_PASSWORD
                || accounts.findById(invitation.getCreatedBy()).filter(Account::isAdministrator).isPresent()
                || memberships.findAllByAccountId(invitation.getAccountId()).stream()
                        .allMatch(membership -> membership.getOrganizationId().equals(invitation.getOrganizationId()));
    }
}
