package ru.nastavnik.organization;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
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
import ru.nastavnik.form.LostUpdate;

/** The headcounts of an organization in a calendar year. */
@Controller
@RequestMapping("/o/{slug}/settings/headcounts/{year:\\d{4}}")
@PreAuthorize("hasAuthority('MANAGE_ORGANIZATION')")
class HeadcountController {

    private final Headcounts headcounts;
    private final TransactionOperations transaction;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HeadcountController(
            Headcounts headcounts, TransactionOperations transaction, MessageSource messages, ApplicationEventPublisher events, Clock clock) {
        this.headcounts = headcounts;
        this.transaction = transaction;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String show(@PathVariable int year, Model model) {
        var present = find(year);
        model.addAttribute("version", present.map(Headcount::getVersion).orElse(null));
        model.addAttribute("form", present.map(HeadcountForm::of).orElse(HeadcountForm.EMPTY));
        return page(year, model);
    }

    @PostMapping
    String enter(
            @PathVariable String slug,
            @PathVariable int year,
            @RequestParam(required = false) Integer version,
            @Valid @ModelAttribute("form") HeadcountForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        form.compare(errors);
        if (errors.hasErrors()) {
            transaction.executeWithoutResult(status -> find(year));
            model.addAttribute("version", version);
            return page(year, model);
        }
        try {
            transaction.executeWithoutResult(status -> save(year, version, form));
        } catch (DataIntegrityViolationException e) {
            Violation.expect(e, "headcount_key");
            return conflict(year, form, model, locale, response);
        } catch (OptimisticLockingFailureException e) {
            return conflict(year, form, model, locale, response);
        }
        redirect.addFlashAttribute("flash", "organization.headcount.saved").addFlashAttribute("flashOf", Integer.toString(year));
        return "redirect:/o/{slug}/settings";
    }

    /** @param version of the numbers when the form was opened; null when none were entered then */
    private void save(int year, Integer version, HeadcountForm form) {
        var headcount = find(year).orElse(null);
        if (!Objects.equals(version, headcount == null ? null : headcount.getVersion())) {
            throw new OptimisticLockingFailureException("headcounts of " + year + " are not as they were");
        }
        if (headcount == null) {
            headcount = new Headcount(year);
        }
        form.count(headcount);
        headcounts.saveAndFlush(headcount);
        events.publishEvent(new HeadcountsEntered(Standing.require().organization(), year));
    }

    private String conflict(int year, HeadcountForm form, Model model, Locale locale, HttpServletResponse response) {
        var current = transaction.execute(status -> find(year)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("version", current.getVersion());
        model.addAttribute("lost", LostUpdate.between(HeadcountForm.of(current), form, "organization.headcount", Map.of(), messages, locale));
        return page(year, model);
    }

    /** An authority has no headcounts of its own, and nobody counts ahead of time: those addresses are not there. */
    private Optional<Headcount> find(int year) {
        var standing = Standing.require();
        if (standing.kind().isAuthority() || year < Headcount.FIRST_YEAR || year > standing.today(clock).getYear()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return headcounts.findOf(standing.organization(), year);
    }

    private static String page(int year, Model model) {
        model.addAttribute("year", Integer.toString(year));
        return "organization/headcount";
    }
}
