package ru.nastavnik.decree;

import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.account.SignedIn;
import ru.nastavnik.decree.DeskForm.Chosen;

/** The head's desk: reads what waits, and approves one or many with one password or code. */
@Controller
@RequestMapping("/o/{slug}/decrees/desk")
@PreAuthorize("hasAuthority('APPROVE_DECREES')")
class DeskController {

    private final DeskPage page;
    private final Signing signing;
    private final Confirmation confirmation;
    private final TransactionOperations transaction;

    DeskController(DeskPage page, Signing signing, Confirmation confirmation, TransactionOperations transaction) {
        this.page = page;
        this.signing = signing;
        this.confirmation = confirmation;
        this.transaction = transaction;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String show(Model model) {
        return page.show(model);
    }

    /** Each in a transaction of its own: what cannot pass stays on the desk, with the reason, and holds up no other. */
    @PostMapping
    String approve(
            @ModelAttribute("desk") DeskForm form, BindingResult errors, @AuthenticationPrincipal SignedIn self, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        List<Chosen> chosen = read(form);
        if (chosen.isEmpty()) {
            errors.rejectValue("chosen", "decree.desk.nothing");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } else if (confirmation.confirms(self, form.password(), form.code(), errors, response)) {
            return approve(chosen, self, redirect);
        }
        return transaction.execute(status -> page.show(model));
    }

    private static List<Chosen> read(DeskForm form) {
        try {
            return form.read();
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, e);
        }
    }

    private String approve(List<Chosen> chosen, SignedIn self, RedirectAttributes redirect) {
        var refusals = new ArrayList<Refusal>();
        for (Chosen one : chosen) {
            refusal(one, self).ifPresent(refusals::add);
        }
        redirect.addFlashAttribute("refusals", refusals);
        redirect.addFlashAttribute("approved", chosen.size() - refusals.size());
        return "redirect:/o/{slug}/decrees/desk";
    }

    private Optional<Refusal> refusal(Chosen one, SignedIn self) {
        try {
            transaction.executeWithoutResult(status -> signing.approve(one.id(), one.version(), one.seal(), DraftingController.author(self)));
            return Optional.empty();
        } catch (ConsentsMissing e) {
            return Optional.of(new Refusal(one.id().toString(), "decree.refused.approval", new Object[0]));
        } catch (DecreeRefused e) {
            return Optional.of(new Refusal(one.id().toString(), e.message(), e.figures()));
        } catch (NoSuchElementException | IllegalStateException | ConcurrencyFailureException | DataIntegrityViolationException e) {
            return Optional.of(new Refusal(one.id().toString(), "decree.changed", new Object[0]));
        }
    }

    /** Why a decree was not approved; kept in the session until the page is shown. */
    public record Refusal(String decree, String message, Object[] figures) implements Serializable {}
}
