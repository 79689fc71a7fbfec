package ru.nastavnik.matching;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.form.LostUpdate;
import ru.nastavnik.organization.Standing;

/** The gathering of a round: where it stands on the way to its pairs, where and when people meet. */
@Controller
@RequestMapping("/o/{slug}/matching/{round}/gathering")
class GatheringController {

    private final GatheringPage page;
    private final Convening convening;
    private final MessageSource messages;
    private final TransactionOperations transaction;
    private final Clock clock;

    GatheringController(GatheringPage page, Convening convening, MessageSource messages, TransactionOperations transaction, Clock clock) {
        this.page = page;
        this.convening = convening;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('READ_REGISTERS')")
    String show(@PathVariable UUID round, Model model) {
        return page.show(round, model);
    }

    /** Of one that is over nothing is changed any more. */
    @GetMapping("/edit")
    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('FORM_PAIRS')")
    String edit(@PathVariable UUID round, Model model) {
        var now = page.find(round).orElse(null);
        if (page.round(round).isClosed() || now != null && now.isOver()) {
            return "redirect:/o/{slug}/matching/{round}/gathering";
        }
        model.addAttribute("form", now == null ? OccasionForm.blank(today()) : OccasionForm.of(now.getOccasion()));
        model.addAttribute("version", now == null ? null : now.getVersion());
        return form(round, model);
    }

    /** @param version null when a first one is called */
    @PostMapping
    @PreAuthorize("hasAuthority('FORM_PAIRS')")
    String save(
            @PathVariable UUID round, @RequestParam(required = false) Integer version, @Valid @ModelAttribute("form") OccasionForm form, BindingResult errors,
            Model model, HttpServletResponse response, RedirectAttributes redirect) {
        form.check(today(), errors);
        if (errors.hasErrors()) {
            model.addAttribute("version", version);
            return transaction.execute(status -> form(round, model));
        }
        try {
            transaction.executeWithoutResult(status -> convening.convene(round, version, form.toOccasion()));
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return transaction.execute(status -> lost(round, form, model));
        } catch (NoSuchElementException e) {
            throw GatheringPage.notFound();
        } catch (OutOfTurn e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("version", version);
            model.addAttribute("problem", "gathering.too-late");
            return transaction.execute(status -> form(round, model));
        }
        redirect.addFlashAttribute("flash", "gathering.saved");
        return "redirect:/o/{slug}/matching/{round}/gathering";
    }

    private String lost(UUID round, OccasionForm typed, Model model) {
        Gathering now = page.gathering(round);
        model.addAttribute("version", now.getVersion());
        var theirs = OccasionForm.of(now.getOccasion());
        model.addAttribute("lost", LostUpdate.between(theirs, typed, "gathering", Map.of(), messages, LocaleContextHolder.getLocale()));
        return form(round, model);
    }

    private String form(UUID round, Model model) {
        page.frame(round, model);
        return "gathering/edit";
    }

    private LocalDate today() {
        return Standing.require().today(clock);
    }
}
