package ru.nastavnik.survey;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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
import ru.nastavnik.form.LostUpdate;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.questionnaire.Purpose;

/** Plans rounds: all of one before it opens, its days as long as it is not closed. */
@Controller
@RequestMapping("/o/{slug}/surveys")
@PreAuthorize("hasAuthority('WRITE_SURVEYS')")
class RoundPlanController {

    private static final String ROUND = "redirect:/o/{slug}/surveys/{round}";

    private final RoundPlans plans;
    private final RoundPage page;
    private final RoundFormPage formPage;
    private final MessageSource messages;
    private final TransactionOperations transaction;
    private final Clock clock;

    RoundPlanController(
            RoundPlans plans, RoundPage page, RoundFormPage formPage, MessageSource messages, TransactionOperations transaction, Clock clock) {
        this.plans = plans;
        this.page = page;
        this.formPage = formPage;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param purpose of the survey to be proposed; null for none */
    @GetMapping("/new")
    @Transactional(readOnly = true)
    String fresh(@RequestParam(required = false) Purpose purpose, Model model) {
        model.addAttribute("form", RoundForm.blank(formPage.proposal(purpose), today()));
        model.addAttribute("page", UUID.randomUUID());
        return formPage.show(null, model);
    }

    @PostMapping
    String plan(
            @RequestParam(name = "page", required = false) String sentBy, @Valid @ModelAttribute("form") RoundForm form, BindingResult errors,
            @AuthenticationPrincipal SignedIn self, Model model, RedirectAttributes redirect) {
        UUID page = Optional.ofNullable(Written.page(sentBy)).orElseGet(UUID::randomUUID);
        check(form, errors);
        UUID id = errors.hasErrors() ? null : change(errors, () -> plans.planOnce(form, page, self.id()));
        if (id == null) {
            model.addAttribute("page", page);
            return transaction.execute(status -> formPage.show(null, model));
        }
        redirect.addAttribute("round", id);
        redirect.addFlashAttribute("flash", form.days().opensOn().isAfter(today()) ? "survey.planned" : "survey.opened");
        return ROUND;
    }

    /** Of an open round the days alone; a closed one is over. */
    @GetMapping("/{round}/edit")
    @Transactional(readOnly = true)
    String edit(@PathVariable UUID round, Model model) {
        Round now = page.find(round);
        model.addAttribute("version", now.getVersion());
        return switch (now.getState()) {
            case PLANNED -> {
                model.addAttribute("form", RoundForm.of(now));
                yield formPage.show(now, model);
            }
            case OPEN -> {
                model.addAttribute("form", DaysForm.of(now));
                yield days(now, model);
            }
            case CLOSED -> ROUND;
        };
    }

    @PostMapping("/{round}")
    String change(
            @PathVariable UUID round, @RequestParam int version, @Valid @ModelAttribute("form") RoundForm form, BindingResult errors, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        requireOne(round);
        check(form, errors);
        try {
            UUID changed = errors.hasErrors() ? null : change(errors, () -> {
                plans.change(round, version, form);
                return round;
            });
            if (changed != null) {
                redirect.addFlashAttribute("flash", "survey.saved");
                return ROUND;
            }
            model.addAttribute("version", version);
            return transaction.execute(status -> formPage.show(page.find(round), model));
        } catch (OptimisticLockingFailureException e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return transaction.execute(status -> {
                Round now = page.find(round);
                model.addAttribute("version", now.getVersion());
                model.addAttribute("lost", formPage.lost(now, form));
                return formPage.show(now, model);
            });
        }
    }

    @PostMapping("/{round}/days")
    String schedule(
            @PathVariable UUID round, @RequestParam int version, @Valid @ModelAttribute("form") DaysForm form, BindingResult errors, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        requireOne(round);
        form.check(today(), true, "", errors);
        if (errors.hasErrors()) {
            model.addAttribute("version", version);
            return transaction.execute(status -> days(page.find(round), model));
        }
        try {
            change(errors, () -> {
                plans.schedule(round, version, form);
                return round;
            });
        } catch (OptimisticLockingFailureException e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return transaction.execute(status -> {
                Round now = page.find(round);
                model.addAttribute("version", now.getVersion());
                var lost = LostUpdate.between(DaysForm.of(now), form, "survey", Map.of(), messages, LocaleContextHolder.getLocale());
                model.addAttribute("lost", lost);
                return days(now, model);
            });
        }
        redirect.addFlashAttribute("flash", "survey.saved");
        return ROUND;
    }

    @PostMapping("/{round}/removal")
    String remove(@PathVariable UUID round, @RequestParam int version, RedirectAttributes redirect) {
        change(null, () -> {
            plans.discard(round, version);
            return round;
        });
        redirect.addFlashAttribute("flash", "survey.removed");
        return "redirect:/o/{slug}/surveys";
    }

    private void check(RoundForm form, BindingResult errors) {
        form.days().check(today(), false, "days.", errors);
    }

    private void requireOne(UUID round) {
        transaction.executeWithoutResult(status -> page.find(round));
    }

    private static String days(Round round, Model model) {
        model.addAttribute("round", round);
        return "survey/days";
    }

    /** @return null when something stands against it, which the errors then say. A conflict with somebody else's change is left to the caller */
    private <T> T change(BindingResult errors, Supplier<T> work) {
        try {
            return transaction.execute(status -> work.get());
        } catch (RoundRefused refused) {
            errors.rejectValue(refused.field(), refused.key());
            return null;
        } catch (NoSuchElementException e) {
            if (errors == null || !errors.getObjectName().equals("form") || !(errors.getTarget() instanceof RoundForm)) {
                throw RoundPage.notFound();
            }
            errors.rejectValue("questionnaire", "survey.refused.questionnaire");
            return null;
        } catch (IllegalStateException e) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
    }

    private LocalDate today() {
        return Standing.require().today(clock);
    }
}
