package ru.nastavnik.agreement;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What comes first: agreement or decree. */
@Controller
@RequestMapping("/o/{slug}/settings/agreements")
@PreAuthorize("hasAnyAuthority('FORM_PAIRS', 'APPROVE_DECREES')")
class AgreementSettingsController {

    private final AgreementSettings settings;
    private final TransactionOperations transaction;

    AgreementSettingsController(AgreementSettings settings, TransactionOperations transaction) {
        this.settings = settings;
        this.transaction = transaction;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String show(Model model) {
        model.addAttribute("beforeDecree", settings.areBeforeDecree());
        return "agreement/settings";
    }

    @PostMapping
    String choose(@RequestParam(defaultValue = "false") boolean beforeDecree, RedirectAttributes redirect) {
        transaction.executeWithoutResult(status -> settings.choose(beforeDecree));
        redirect.addFlashAttribute("flash", "agreement.settings.saved");
        return "redirect:/o/{slug}/settings/agreements";
    }
}
