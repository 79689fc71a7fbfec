package ru.nastavnik.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.Standing;

/** Who has access to an organization: members, invitations, lost passwords. */
@Controller
@RequestMapping("/o/{slug}/accounts")
@PreAuthorize("hasAuthority('INVITE')")
class AccessController {

    private final AccessLists lists;
    private final Inviting inviting;
    private final Invitations invitations;
    private final Memberships memberships;
    private final ObjectProvider<Registered> registered;
    private final SignInNames signInNames;
    private final Site site;
    private final TransactionOperations transaction;
    private final Clock clock;

    AccessController(
            AccessLists lists,
            Inviting inviting,
            Invitations invitations,
            Memberships memberships,
            ObjectProvider<Registered> registered,
            SignInNames signInNames,
            Site site,
            TransactionOperations transaction,
            Clock clock) {
        this.lists = lists;
        this.inviting = inviting;
        this.invitations = invitations;
        this.memberships = memberships;
        this.registered = registered;
        this.signInNames = signInNames;
        this.site = site;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("form", InviteForm.BLANK);
        return page(model);
    }

    /** The code is shown in this answer and never again: no redirect, nothing in the session. */
    @PostMapping("/invitations")
    String invite(
            @Valid @ModelAttribute("form") InviteForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model) {
        var standing = Standing.require();
        if (form.role() != null && form.role().isParticipant()) {
            String name = registeredName(form).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            return show(inviting.toJoin(standing, form.role(), form.person(), name), request, model);
        }
        if (form.name() == null || form.name().isBlank()) {
            errors.rejectValue("name", "jakarta.validation.constraints.NotBlank.message");
        }
        if (!errors.hasErrors()) {
            return show(inviting.toJoin(standing, form.role(), null, form.name().strip()), request, model);
        }
        return page(model);
    }

    /** Only whom the reader's own registers hold. */
    private Optional<String> registeredName(InviteForm form) {
        return transaction.execute(status -> registered
                .stream()
                .filter(register -> form.person() != null)
                .flatMap(register -> register.nameOf(form.person(), form.role()).stream())
                .findFirst());
    }

    @PostMapping("/{account}/renewal")
    String renewPassword(@PathVariable UUID account, HttpServletRequest request, Model model) {
        var standing = Standing.require();
        if (memberships.findAllByAccountIdAndOrganizationId(account, standing.organization()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return show(inviting.toRenewPassword(standing, account), request, model);
    }

    @PostMapping("/invitations/{id}/revocation")
    String revoke(@PathVariable UUID id, RedirectAttributes redirect) {
        var standing = Standing.require();
        transaction.executeWithoutResult(status -> {
            var invitation = invitations
                    .findByIdAndOrganizationId(id, standing.organization())
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            if (invitation.getRole() != null && !Inviting.mayInvite(standing, invitation.getRole())) {
                throw new AccessDeniedException("may not revoke");
            }
            invitations.revoke(id, clock.instant());
        });
        return back(standing, "account.invitation.revoked", redirect);
    }

    /** Nobody ends their own membership or one that stands above theirs: so a director always remains, unless an administrator ends the last. */
    @PostMapping("/memberships/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, RedirectAttributes redirect) {
        var standing = Standing.require();
        transaction.executeWithoutResult(status -> {
            var membership = memberships
                    .findById(id)
                    .filter(found -> found.getOrganizationId().equals(standing.organization()))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            if (membership.getAccountId().equals(standing.account()) || !Inviting.mayInvite(standing, membership.getRole())) {
                throw new AccessDeniedException("may not withdraw");
            }
            memberships.delete(membership);
            invitations.revokeAllBy(membership.getAccountId(), standing.organization(), clock.instant());
        });
        return back(standing, "account.membership.withdrawn", redirect);
    }

    private String page(Model model) {
        var standing = Standing.require();
        model.addAttribute("members", lists.members(standing));
        model.addAttribute("invited", lists.invitations(standing));
        model.addAttribute("roles", invitable(standing));
        return "account/access";
    }

    /** Mentors and mentees are invited from their cards. */
    private static List<Role> invitable(Standing standing) {
        return Arrays.stream(Role.values()).filter(role -> !role.isParticipant() && Inviting.mayInvite(standing, role)).toList();
    }

    private String show(Inviting.Issued issued, HttpServletRequest request, Model model) {
        String link = site.invitation(issued.code(), ServletUriComponentsBuilder.fromContextPath(request).toUriString());
        model.addAttribute("invitation", issued.invitation());
        model.addAttribute("expires", issued.invitation().getExpiresAt().atZone(Standing.require().zone()).toLocalDate());
        model.addAttribute("code", issued.code().shown());
        model.addAttribute("link", link);
        model.addAttribute("typedAt", link.substring(0, link.lastIndexOf('/')));
        model.addAttribute("qr", QrImage.of(link));
        if (issued.invitation().getPurpose() == Purpose.JOIN) {
            model.addAttribute("suggested", signInNames.suggest(issued.invitation().getName()));
        }
        return "account/issued";
    }

    private static String back(Standing standing, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        redirect.addAttribute("slug", standing.slug());
        return "redirect:/o/{slug}/accounts";
    }
}
