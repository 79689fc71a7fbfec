package ru.nastavnik.account;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.organization.Standing;

/** Lets somebody in again who has lost both the authenticator application and the recovery codes. */
@Controller
@RequestMapping("/o/{slug}/accounts/{account}/second-factor")
@PreAuthorize("hasAuthority('INVITE')")
class LostFactorController {

    private final SecondFactors factors;
    private final Memberships memberships;
    private final Accounts accounts;
    private final Inviting inviting;
    private final OpenSessions sessions;
    private final TransactionOperations transaction;

    LostFactorController(
            SecondFactors factors, Memberships memberships, Accounts accounts, Inviting inviting, OpenSessions sessions, TransactionOperations transaction) {
        this.factors = factors;
        this.memberships = memberships;
        this.accounts = accounts;
        this.inviting = inviting;
        this.sessions = sessions;
        this.transaction = transaction;
    }

    /** For those who may renew the password: together the two open the account, so neither may be had more easily. */
    @PostMapping("/removal")
    String remove(@PathVariable UUID account, RedirectAttributes redirect) {
        var standing = Standing.require();
        transaction.executeWithoutResult(status -> {
            if (memberships.findAllByAccountIdAndOrganizationId(account, standing.organization()).isEmpty()) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            if (!inviting.mayRenewPassword(standing, accounts.findById(account).orElseThrow())) {
                throw new AccessDeniedException("may not take this second factor off");
            }
            factors.remove(account, standing);
        });
        sessions.endAll(account);
        redirect.addFlashAttribute("flash", "account.factor.removed");
        redirect.addAttribute("slug", standing.slug());
        return "redirect:/o/{slug}/accounts";
    }
}
