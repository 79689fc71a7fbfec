package ru.nastavnik.decree;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.account.SignedIn;

/** The director's work: approves what was read, or returns it with a remark. */
@Controller
@RequestMapping("/o/{slug}/decrees/{id}")
@PreAuthorize("hasAuthority('APPROVE_DECREES')")
class SigningController {

    private final Signing signing;
    private final Confirmation confirmation;
    private final Action action;

    SigningController(Signing signing, Confirmation confirmation, Action action) {
        this.signing = signing;
        this.confirmation = confirmation;
        this.action = action;
    }

    /** @param seal of the text that was read */
    @PostMapping("/approval")
    String approve(
            @PathVariable UUID id, @RequestParam int version, @RequestParam String seal, @ModelAttribute("approval") ApprovalForm form, BindingResult errors,
            @AuthenticationPrincipal SignedIn self, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        if (!confirmation.confirms(self, form.password(), form.code(), errors, response)) {
            return action.again(id, HttpStatus.valueOf(response.getStatus()), model, response);
        }
        Runnable change = () -> signing.approve(id, version, seal, form.number(), form.dated(), DraftingController.author(self));
        return action.run(id, change, "decree.approved", "decree.refused.approval", model, redirect, response);
    }

    @PostMapping("/return")
    String sendBack(
            @PathVariable UUID id, @RequestParam int version, @Valid @ModelAttribute("form") RemarkForm form, BindingResult errors,
            @AuthenticationPrincipal SignedIn self, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return action.again(id, HttpStatus.UNPROCESSABLE_CONTENT, model, response);
        }
        Runnable change = () -> signing.sendBack(id, version, form.remark(), DraftingController.author(self));
        return action.run(id, change, "decree.sentBack", null, model, redirect, response);
    }
}
