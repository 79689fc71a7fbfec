package ru.nastavnik.decree;

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

/** Whether decrees are numbered here, or typed from the book that the school keeps. */
@Controller
@RequestMapping("/o/{slug}/settings/decrees")
@PreAuthorize("hasAnyAuthority('DRAFT_DECREES', 'APPROVE_DECREES')")
class NumberingController {

    private final DecreeNumbers numbers;
    private final TransactionOperations transaction;

    NumberingController(DecreeNumbers numbers, TransactionOperations transaction) {
        this.numbers = numbers;
        this.transaction = transaction;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String show(Model model) {
        model.addAttribute("typed", numbers.areTyped());
        return "decree/numbering";
    }

    @PostMapping
    String choose(@RequestParam(defaultValue = "false") boolean typed, RedirectAttributes redirect) {
        transaction.executeWithoutResult(status -> numbers.choose(typed));
        redirect.addFlashAttribute("flash", "decree.numbering.saved");
        return "redirect:/o/{slug}/settings/decrees";
    }
}
