package ru.nastavnik.meeting;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.account.SignedIn;

/** The curator copies what somebody without an account wrote on paper. */
@Controller
@RequestMapping("/o/{slug}/meetings/{id}/paper/{person}")
@PreAuthorize("hasAuthority('WRITE_REGISTERS')")
class PaperController {

    private final Reflecting reflecting;
    private final Parties parties;
    private final OwnMeetingPage page;
    private final TransactionOperations transaction;

    PaperController(Reflecting reflecting, Parties parties, OwnMeetingPage page, TransactionOperations transaction) {
        this.reflecting = reflecting;
        this.parties = parties;
        this.page = page;
        this.transaction = transaction;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String blank(@PathVariable UUID id, @PathVariable UUID person, Model model) {
        return show(id, person, model);
    }

    @PostMapping
    String send(
            @PathVariable UUID id, @PathVariable UUID person, @Valid @ModelAttribute("form") FeedbackForm form, BindingResult errors,
            @AuthenticationPrincipal SignedIn self, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        form.requireRatings(errors);
        if (!errors.hasErrors()) {
            try {
                redirect.addAttribute("pair", transaction.execute(status -> {
                    Party party = parties.onPaper(id, person);
                    reflecting.send(id, party.writing(self.id(), true), form.toAnswer());
                    return party.line().id();
                }));
                redirect.addFlashAttribute("flash", "meeting.paper.sent");
                return "redirect:/o/{slug}/pairs/{pair}/meetings";
            } catch (FeedbackRefused refused) {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("problem", refused.key());
            }
        }
        return transaction.execute(status -> show(id, person, model));
    }

    private String show(UUID id, UUID person, Model model) {
        page.show(parties.onPaper(id, person), id, model);
        return "meeting/paper";
    }
}
