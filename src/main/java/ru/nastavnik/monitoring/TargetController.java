package ru.nastavnik.monitoring;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The targets of a calendar year: an authority's for all below it, a head's own. */
@Controller
@RequestMapping("/o/{slug}/indicators/targets")
@PreAuthorize("hasAuthority('SET_TARGETS')")
class TargetController {

    private static final String BACK = "redirect:/o/{slug}/indicators/targets";

    private final TargetPage page;
    private final TargetSetting setting;
    private final TransactionOperations transaction;

    TargetController(TargetPage page, TargetSetting setting, TransactionOperations transaction) {
        this.page = page;
        this.setting = setting;
        this.transaction = transaction;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String show(@RequestParam(required = false) Integer year, Model model) {
        int asked = page.year(year);
        var own = setting.own(asked);
        model.addAttribute("form", TargetsForm.of(page.fields(), own));
        return page.fill(asked, TargetSetting.edition(own), model);
    }

    @PostMapping
    String set(
            @RequestParam(required = false) Integer year,
            @RequestParam(defaultValue = "") String edition,
            @ModelAttribute("form") TargetsForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        int asked = page.year(year);
        if (!transaction.execute(status -> page.check(asked, form, errors))) {
            return transaction.execute(status -> page.fill(asked, edition, model));
        }
        try {
            transaction.executeWithoutResult(status -> setting.set(asked, edition, form));
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return transaction.execute(status -> page.conflict(asked, form, model, locale));
        }
        return back(asked, "monitoring.targets.saved", redirect);
    }

    /** The ladder of S1 and S2, so that nobody types what the sources say. */
    @PostMapping("/sample")
    String setSample(@RequestParam(required = false) Integer year, RedirectAttributes redirect) {
        int asked = page.year(year);
        try {
            transaction.executeWithoutResult(status -> setting.setSample(asked, page.lastYear()));
        } catch (DataIntegrityViolationException e) {
            // the same button, pressed twice at once: the other has entered what is asked for
        }
        return back(asked, "monitoring.targets.sampled", redirect);
    }

    private static String back(int year, String message, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", message).addFlashAttribute("flashOf", Integer.toString(year));
        redirect.addAttribute("year", year);
        return BACK;
    }
}
