package ru.nastavnik.monitoring;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.form.LostUpdate;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.ProgrammeYears;
import ru.nastavnik.organization.Standing;

/** Sets when the running programme year counts somebody as satisfied. */
@Controller
@RequestMapping("/o/{slug}/indicators/threshold")
@PreAuthorize("hasAuthority('READ_INDICATORS') and hasAuthority('MANAGE_ORGANIZATION')")
class ThresholdController {

    private final ProgrammeYears years;
    private final IndicatorPage page;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final MessageSource messages;

    ThresholdController(
            ProgrammeYears years, IndicatorPage page, ApplicationEventPublisher events, TransactionOperations transaction, MessageSource messages) {
        this.years = years;
        this.page = page;
        this.events = events;
        this.transaction = transaction;
        this.messages = messages;
    }

    @PostMapping
    String set(
            @RequestParam int version,
            @Valid @ModelAttribute("form") ThresholdForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            model.addAttribute("version", version);
            return transaction.execute(status -> {
                running();
                return page.show(null, model);
            });
        }
        try {
            transaction.executeWithoutResult(status -> set(version, form));
        } catch (OptimisticLockingFailureException e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return transaction.execute(status -> conflict(form, model, locale));
        }
        redirect.addFlashAttribute("flash", "monitoring.threshold.saved");
        return "redirect:/o/{slug}/indicators";
    }

    private void set(int version, ThresholdForm form) {
        ProgrammeYear year = running();
        if (year.getVersion() != version) {
            throw new OptimisticLockingFailureException("version " + version + " is gone");
        }
        year.satisfyFrom(form.rating());
        years.flush();
        events.publishEvent(new ThresholdChanged(Standing.require().organization(), year.getFirstYear()));
    }

    private String conflict(ThresholdForm form, Model model, Locale locale) {
        ProgrammeYear now = running();
        model.addAttribute("version", now.getVersion());
        model.addAttribute("lost", LostUpdate.between(ThresholdForm.of(now), form, "monitoring.threshold", Map.of(), messages, locale));
        return page.show(null, model);
    }

    /** Without a running year, and for an authority, there is nothing to set. */
    private ProgrammeYear running() {
        return years.findRunningOf(Standing.require().organization()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
