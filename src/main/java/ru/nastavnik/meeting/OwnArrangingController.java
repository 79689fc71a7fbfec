package ru.nastavnik.meeting;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.account.SignedIn;
import ru.nastavnik.pairing.PairLine;

/** A mentor plans, records, moves and cancels the meetings of their own pairs. */
@Controller
@RequestMapping("/o/{slug}/my")
@PreAuthorize("hasAuthority('OWN_PAIRS')")
class OwnArrangingController {

    private final MeetingDesk desk;
    private final OwnMeetingPage page;
    private final Parties parties;
    private final TransactionOperations transaction;

    OwnArrangingController(MeetingDesk desk, OwnMeetingPage page, Parties parties, TransactionOperations transaction) {
        this.desk = desk;
        this.page = page;
        this.parties = parties;
        this.transaction = transaction;
    }

    /** Whether a meeting to come is meant, and not one that has been: the page asks for it in other words. */
    @ModelAttribute("plan")
    boolean plan(@RequestParam(defaultValue = "false") boolean plan) {
        return plan;
    }

    @GetMapping("/pairs/{pair}/meetings/new")
    @Transactional(readOnly = true)
    String blank(@PathVariable UUID pair, @ModelAttribute("plan") boolean plan, Model model) {
        return desk.blank(parties.mentored(pair), Ways.ofMentor(pair), plan, model);
    }

    @PostMapping("/pairs/{pair}/meetings")
    String create(
            @PathVariable UUID pair, @Valid @ModelAttribute("form") MeetingForm form, BindingResult errors, @AuthenticationPrincipal SignedIn self,
            Model model, RedirectAttributes redirect) {
        return desk.create(() -> parties.mentored(pair), Ways.ofMentor(pair), form, errors, self, model, redirect);
    }

    @GetMapping("/meetings/{id}/edit")
    @Transactional(readOnly = true)
    String edit(@PathVariable UUID id, Model model) {
        PairLine line = parties.mentoredAt(id);
        return desk.edit(line, Ways.ofMentor(line.id()), id, model);
    }

    @PostMapping("/meetings/{id}/edit")
    String move(
            @PathVariable UUID id, @Valid @ModelAttribute("form") MeetingForm form, BindingResult errors, @RequestParam int version, Model model,
            Locale locale, HttpServletResponse response, RedirectAttributes redirect) {
        return desk.move(() -> parties.mentoredAt(id), id, version, form, errors, true, model, locale, response, redirect);
    }

    @PostMapping("/meetings/{id}/cancellation")
    String cancel(@PathVariable UUID id, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        try {
            UUID pair = desk.cancel(() -> parties.mentoredAt(id), id);
            redirect.addFlashAttribute("flash", "meeting.cancelled");
            return "redirect:/o/{slug}" + Ways.ofMentor(pair).toPair();
        } catch (MeetingRefused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("problem", refused.key());
            return transaction.execute(status -> page.show(parties.ownAt(id), id, model));
        }
    }
}
