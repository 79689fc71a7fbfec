package ru.nastavnik.roadmap;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.account.SignedIn;
import ru.nastavnik.decree.Author;
import ru.nastavnik.form.LostUpdate;

/** One activity of the roadmap: read by all who read the roadmap, changed by curators. */
@Controller
@RequestMapping("/o/{slug}/roadmap")
@PreAuthorize("hasAuthority('WRITE_ROADMAP')")
class ActivityController {

    private static final String ACTIVITY = "redirect:/o/{slug}/roadmap/activities/{id}";

    private final Planning planning;
    private final ActivityPage page;
    private final MessageSource messages;
    private final TransactionOperations transaction;
    private final Clock clock;

    ActivityController(Planning planning, ActivityPage page, MessageSource messages, TransactionOperations transaction, Clock clock) {
        this.planning = planning;
        this.page = page;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/activities/{id}")
    @PreAuthorize("hasAuthority('READ_ROADMAP')")
    @Transactional(readOnly = true)
    String card(@PathVariable UUID id, Model model) {
        return page.show(id, model);
    }

    @PostMapping("/activities/{id}")
    String update(
            @PathVariable UUID id, @Valid @ModelAttribute("form") ActivityForm form, BindingResult errors, @RequestParam int version,
            @AuthenticationPrincipal SignedIn self, Model model, Locale locale, HttpServletResponse response, RedirectAttributes redirect) {
        form.check(transaction.execute(status -> page.find(id)), errors);
        if (errors.hasErrors()) {
            model.addAttribute("version", version);
            return transaction.execute(status -> page.show(id, model));
        }
        try {
            change(() -> planning.change(id, version, (activity, facts) -> form.change(activity, facts, author(self), clock.instant())));
        } catch (OptimisticLockingFailureException e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return transaction.execute(status -> conflict(id, form, model, locale));
        }
        redirect.addFlashAttribute("flash", "roadmap.saved");
        return ACTIVITY;
    }

    private String conflict(UUID id, ActivityForm form, Model model, Locale locale) {
        Activity now = page.find(id);
        model.addAttribute("version", now.getVersion());
        model.addAttribute("lostUpdate", LostUpdate.between(ActivityForm.of(now), form, "roadmap", Map.of(), messages, locale));
        return page.show(id, model);
    }

    /** From the table, by one button; back to the table as it was. */
    @PostMapping("/activities/{id}/completion")
    String complete(
            @PathVariable UUID id, @RequestParam int version, @RequestParam(required = false) Integer year,
            @RequestParam(required = false) Shown show, @AuthenticationPrincipal SignedIn self, RedirectAttributes redirect) {
        redirect.addAttribute("year", year);
        redirect.addAttribute("show", show);
        try {
            change(() -> planning.change(id, version, (activity, facts) -> activity.decide(ActivityState.DONE, author(self), clock.instant())));
            redirect.addFlashAttribute("flash", "roadmap.completed");
        } catch (OptimisticLockingFailureException e) {
            redirect.addFlashAttribute("flash", "roadmap.completed.meanwhile");
        }
        return "redirect:/o/{slug}/roadmap";
    }

    @PostMapping("/activities/{id}/removal")
    String remove(@PathVariable UUID id, @RequestParam int version, RedirectAttributes redirect) {
        change(() -> planning.remove(id, version));
        redirect.addFlashAttribute("flash", "roadmap.removed");
        return "redirect:/o/{slug}/roadmap";
    }

    @GetMapping("/sections/{section}/activities/new")
    @Transactional(readOnly = true)
    String fresh(@PathVariable UUID section, Model model) {
        model.addAttribute("form", ActivityForm.BLANK);
        return page.fresh(section, model);
    }

    @PostMapping("/sections/{section}/activities")
    String add(
            @PathVariable UUID section, @Valid @ModelAttribute("form") ActivityForm form, BindingResult errors,
            @AuthenticationPrincipal SignedIn self, Model model, RedirectAttributes redirect) {
        form.check(null, errors);
        if (errors.hasErrors()) {
            return transaction.execute(status -> page.fresh(section, model));
        }
        change(() -> redirect.addAttribute("id", planning.add(section, form, author(self))));
        redirect.addFlashAttribute("flash", "roadmap.added");
        return ACTIVITY;
    }

    /** A conflict with somebody else's change is left to the caller. */
    private void change(Runnable work) {
        try {
            transaction.executeWithoutResult(status -> work.run());
        } catch (NoSuchElementException e) {
            throw ActivityPage.notFound();
        } catch (IllegalStateException e) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
    }

    private static Author author(SignedIn self) {
        return new Author(self.id(), self.name());
    }
}
