package ru.nastavnik.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.Standing;

/** Cards with links for many mentors or mentees, to be printed and cut. */
@Controller
@PreAuthorize("hasAuthority('INVITE')")
class GroupInvitationController {

    private final Inviting inviting;
    private final ObjectProvider<Registered> registered;
    private final Site site;
    private final TransactionOperations transaction;

    GroupInvitationController(Inviting inviting, ObjectProvider<Registered> registered, Site site, TransactionOperations transaction) {
        this.inviting = inviting;
        this.registered = registered;
        this.site = site;
        this.transaction = transaction;
    }

    /** One card of the page. */
    record Card(String name, String link, String typedAt, String code, String qr) {}

    /** The codes are shown in this answer and never again: no redirect, nothing in the session. */
    @PostMapping("/o/{slug}/accounts/invitations/group")
    String invite(
            @RequestParam Role role, @RequestParam(required = false) Set<UUID> persons, HttpServletRequest request, Model model,
            RedirectAttributes redirect) {
        var standing = Standing.require();
        Map<UUID, String> names = persons == null || !role.isParticipant() ? Map.of() : names(persons, role);
        if (names.isEmpty()) {
            redirect.addFlashAttribute("flash", "account.group.nobody");
            redirect.addAttribute("slug", standing.slug());
            return "redirect:/o/{slug}/accounts";
        }
        var issued = inviting.allToJoin(standing, role, names);
        String base = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        model.addAttribute("role", role);
        model.addAttribute("cards", issued.stream().map(one -> card(one, base)).toList());
        model.addAttribute("expires", issued.isEmpty() ? null : issued.get(0).invitation().getExpiresAt().atZone(standing.zone()).toLocalDate());
        return "account/cards";
    }

    private Map<UUID, String> names(Set<UUID> persons, Role role) {
        Map<UUID, String> names = new LinkedHashMap<>();
        transaction.executeWithoutResult(status -> registered.forEach(register -> names.putAll(register.namesOf(List.copyOf(persons), role))));
        return names;
    }

    private Card card(Inviting.Issued issued, String base) {
        String link = site.invitation(issued.code(), base);
        return new Card(issued.invitation().getName(), link, link.substring(0, link.lastIndexOf('/')), issued.code().shown(), QrImage.of(link));
    }
}
