package ru.nastavnik.organization;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An organization's own page of settings: first steps, names, programme years, headcounts. An authority has only names. */
@Controller
@RequestMapping("/o/{slug}/settings")
@PreAuthorize("hasAuthority('MANAGE_ORGANIZATION')")
class SettingsController {

    private final Descriptions descriptions;
    private final SettingsPage page;
    private final TransactionOperations transaction;

    SettingsController(Descriptions descriptions, SettingsPage page, TransactionOperations transaction) {
        this.descriptions = descriptions;
        this.page = page;
        this.transaction = transaction;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String show(Model model, Locale locale) {
        var standing = Standing.require();
        var organization = descriptions.find(standing.organization());
        model.addAttribute("version", organization.getVersion());
        model.addAttribute("form", DescriptionForm.of(organization));
        return page.fill(organization, standing, model, locale);
    }

    @PostMapping
    String change(
            @PathVariable String slug,
            @RequestParam int version,
            @Valid @ModelAttribute("form") DescriptionForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var standing = Standing.require();
        if (errors.hasErrors()) {
            model.addAttribute("version", version);
            return showAgain(standing, model, locale);
        }
        try {
            descriptions.change(standing.organization(), version, form);
        } catch (OptimisticLockingFailureException e) {
            var current = descriptions.find(standing.organization());
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("version", current.getVersion());
            model.addAttribute("lost", descriptions.lost(current, form, locale));
            return showAgain(standing, model, locale);
        }
        redirect.addFlashAttribute("flash", "organization.saved");
        return "redirect:/o/{slug}/settings";
    }

    private String showAgain(Standing standing, Model model, Locale locale) {
        return transaction.execute(status -> page.fill(descriptions.find(standing.organization()), standing, model, locale));
    }
}
