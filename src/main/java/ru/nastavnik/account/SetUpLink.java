package ru.nastavnik.account;

import java.time.Clock;
import java.util.Locale;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Prints, once, the link by which the first administrator of a new installation comes in. Never into a log file: it is a secret. */
@Component
@Profile("!demo & !test")
class SetUpLink {

    private final Accounts accounts;
    private final Invitations invitations;
    private final SetUpLock lock;
    private final Site site;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final MessageSource messages;

    SetUpLink(Accounts accounts, Invitations invitations, SetUpLock lock, Site site, TransactionOperations transaction, Clock clock, MessageSource messages) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.lock = lock;
        this.site = site;
        this.transaction = transaction;
        this.clock = clock;
        this.messages = messages;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        Code code = transaction.execute(status -> invite());
        if (code != null) {
            String link = site.invitation(code, "http://localhost:8080");
            System.out.println(messages.getMessage("account.set-up.link", new Object[] {link}, Locale.ROOT));
        }
    }

    /** Null when there is an administrator already, or a link that is still good. */
    Code invite() {
        lock.hold();
        if (accounts.existsByAdministratorTrue()
                || invitations.existsByPurposeAndUsedAtNullAndRevokedAtNullAndExpiresAtAfter(Purpose.SET_UP, clock.instant())) {
            return null;
        }
        var code = Code.random();
        invitations.save(Invitation.toSetUp(code, clock.instant()));
        return code;
    }
}
