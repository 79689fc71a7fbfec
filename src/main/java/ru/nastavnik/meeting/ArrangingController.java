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

/** The curator does for mentors without an account what others do themselves. */
@Controller
@RequestMapping("/o/{slug}")
@PreAuthorize("hasAuthority('WRITE_REGISTERS')")
class ArrangingController {

    private final MeetingDesk desk;
    private final PairMeetingsPage page;
    private final Parties parties;
    private final TransactionOperations transaction;

    ArrangingController(MeetingDesk desk, PairMeetingsPage page, Parties parties, TransactionOperations transaction) {
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

    @GetMapping("/pairs/{id}/meetings/new")
    @Transactional(readOnly = true)
    String blank(@PathVariable UUID id, @ModelAttribute("plan") boolean plan, Model model) {
        return desk.blank(parties.entrusted(id), Ways.ofCurator(id), plan, model);
    }

    @PostMapping("/pairs/{id}/meetings")
    String create(
            @PathVariable UUID id, @Valid @ModelAttribute("form") MeetingForm form, BindingResult errors, @AuthenticationPrincipal SignedIn self,
            Model model, RedirectAttributes redirect) {
        return desk.create(() -> parties.entrusted(id), Ways.ofCurator(id), form, errors, self, model, redirect);
    }

    @GetMapping("/meetings/{id}/edit")
    @Transactional(readOnly = true)
    String edit(@PathVariable UUID id, Model model) {
        PairLine line = parties.entrustedAt(id);
        return desk.edit(line, Ways.ofCurator(line.id()), id, model);
    }

    @PostMapping("/meetings/{id}/edit")
    String move(
            @PathVariable UUID id, @Valid @ModelAttribute("form") MeetingForm form, BindingResult errors, @RequestParam int version, Model model,
            Locale locale, HttpServletResponse response, RedirectAttributes redirect) {
        return desk.move(() -> parties.entrustedAt(id), id, version, form, errors, false, model, locale, response, redirect);
    }

    @PostMapping("/meetings/{id}/cancellation")
    String cancel(@PathVariable UUID id, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        try {
            UUID pair = desk.cancel(() -> parties.entrustedAt(id), id);
            redirect.addFlashAttribute("flash", "meeting.cancelled");
            return "redirect:/o/{slug}" + Ways.ofCurator(pair).toPair();
        } catch (MeetingRefused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("problem", refused.key());
            return transaction.execute(status -> page.show(parties.entrustedAt(id), model));
        }
    }
}
